package io.github.bastionhost.emulator.rpc;

/** How a rule is known that the reference pages do not settle. */
public enum Evidence {
    /** A page, schema or text of the vendor says so. */
    DOCUMENTED("documented"),
    /** A real client sends it or relies on it. */
    CLIENT("seen in a real client"),
    /** Nothing public decides it: the emulator's proposal. */
    ASSUMED("assumed");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    /** As the documents put it, for example {@code seen in a real client}. */
    public String inWords() {
        return words;
    }
}
