package io.github.bastionhost.emulator.operation;

/** A logon that is refused; nothing was taken from the token. */
public class LogonRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LogonRefusal refusal;

    LogonRefusedException(LogonRefusal refusal) {
        super("The logon is refused: " + refusal.sentence() + ".");
        this.refusal = refusal;
    }

    /** Why. */
    public LogonRefusal refusal() {
        return refusal;
    }
}
