package io.github.bastionhost.emulator.junit;

/** The emulator does not start, is gone, or refuses what was asked of its control plane; the message says why. */
public class EmulatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    EmulatorException(String message) {
        this(message, null);
    }

    EmulatorException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.reason = message;
    }

    EmulatorException(String message, int status, String reason) {
        super(message);
        this.status = status;
        this.reason = reason;
    }

    /** The HTTP status of the refusal, 400 to 599; 0 where there was no answer. */
    public int status() {
        return status;
    }

    /**
     * Why it was refused: of a logon with a token a word such as {@code EXPIRED} or {@code NOT_AUTHORIZED}, else a
     * sentence; the message where there was no answer.
     */
    public String reason() {
        return reason;
    }
}
