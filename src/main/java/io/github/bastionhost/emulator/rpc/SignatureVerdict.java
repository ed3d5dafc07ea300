package io.github.bastionhost.emulator.rpc;

/** What the signature of a request is worth. */
public enum SignatureVerdict {
    /** There is none. */
    UNSIGNED("unsigned"),
    /** There is one that nobody looked at: checks are switched off, or the request was refused before. */
    NOT_CHECKED("notChecked"),
    /** The credential is right: key, time, signature and nonce. */
    ACCEPTED("accepted"),
    /** Something about the credential is not right. */
    REFUSED("refused");

    private final String label;

    SignatureVerdict(String label) {
        this.label = label;
    }

    /** As it is shown. */
    public String label() {
        return label;
    }
}
