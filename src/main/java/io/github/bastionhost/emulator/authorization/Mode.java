package io.github.bastionhost.emulator.authorization;

import org.jspecify.annotations.Nullable;

/** Which assets a list shows; the constants are the wire's. */
enum Mode {
    /** Those that are granted. */
    Authorized,
    /** The others. */
    Unauthorized;

    static Mode orDefault(@Nullable Mode sent) {
        return sent == null ? Authorized : sent;
    }
}
