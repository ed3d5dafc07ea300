package io.github.bastionhost.emulator.privatekey;

/**
 * Says why a private key is not taken. The message follows the name of the parameter ("is encrypted and PassPhrase is
 * missing") and never quotes the key or the pass phrase.
 */
public final class UnreadableKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableKeyException(String reason) {
        // Bad input is an everyday answer, not a fault: no stack trace, and no cause, whose text might quote the key.
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** The reason, which is never null here. */
    @Override
    public String getMessage() {
        return reason;
    }
}
