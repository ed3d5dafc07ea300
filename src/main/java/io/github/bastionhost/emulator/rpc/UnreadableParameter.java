package io.github.bastionhost.emulator.rpc;

/** A parameter's text cannot be read as its type. */
final class UnreadableParameter extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;

    UnreadableParameter(String wireName, String rule) {
        super(wireName + " " + rule, null, false, false);
        this.rule = wireName + " " + rule;
    }

    /** The parameter's name and the rule that it breaks. */
    String rule() {
        return rule;
    }
}
