package io.github.bastionhost.emulator.world;

/** A sandbox that cannot be entered; the message says why, and is for the caller. */
public final class SandboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SandboxException(String reason) {
        super(reason, null, false, false);
    }

    /** Why it cannot be entered. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
