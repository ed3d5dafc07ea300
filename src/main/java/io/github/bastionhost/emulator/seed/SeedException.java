package io.github.bastionhost.emulator.seed;

import org.jspecify.annotations.Nullable;

/** A seed file is at fault; the message says where and why, without any value that could be secret. Stops the start. */
public class SeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeedException(String message) {
        this(message, null);
    }

    SeedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
