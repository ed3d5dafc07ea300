package io.github.bastionhost.emulator.world;

import org.jspecify.annotations.Nullable;

/** The world that this thread works in: the one thing of a call that is bound to its thread. */
final class CurrentWorld {

    private static final ThreadLocal<@Nullable World> CURRENT = new ThreadLocal<>();

    private CurrentWorld() {}

    static @Nullable World get() {
        return CURRENT.get();
    }

    /** Binds {@code world}, or unbinds with null; answers what was bound before. */
    static @Nullable World bind(@Nullable World world) {
        World before = CURRENT.get();
        if (world == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(world);
        }
        return before;
    }
}
