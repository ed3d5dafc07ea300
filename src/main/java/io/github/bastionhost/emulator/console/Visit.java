package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the console, and from where.
 *
 * @param endpoint the address of the service as the browser has it, for example {@code http://localhost:8080}
 * @param sandbox the one that is shown; absent is the world of all calls that name none
 * @param signedIn whether the browser has given the token, so that it can take it back
 */
public record Visit(String endpoint, @Nullable String sandbox, boolean signedIn) {

    /** Where the console is. */
    public static final String CONSOLE = "/_emulator/console";

    /** What stands before the name of a sandbox in the path of its pages. */
    public static final String SANDBOX_MARK = "@";

    /** The path below which the pages of this world are. */
    String root() {
        return root(sandbox);
    }

    static String root(@Nullable String sandbox) {
        return sandbox == null || sandbox.equals(World.DEFAULT) ? CONSOLE : CONSOLE + "/" + SANDBOX_MARK + sandbox;
    }
}
