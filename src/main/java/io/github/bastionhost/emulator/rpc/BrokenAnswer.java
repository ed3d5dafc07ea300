package io.github.bastionhost.emulator.rpc;

/** How an answer breaks on its way to the caller. */
public enum BrokenAnswer {
    /** Nothing is sent, and the connection is reset. */
    RESET,
    /** The whole length is announced, half of it is sent, and the connection is closed. */
    CUT,
    /** Status 200 and a complete body, which is the first half of the answer and so neither JSON nor XML. */
    MALFORMED;

    /** The attribute of a request whose answer breaks. */
    static final String ATTRIBUTE = BrokenAnswer.class.getName();
}
