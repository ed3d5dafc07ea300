package io.github.bastionhost.emulator.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Node.js and the packages of {@code src/test/node}. Tests that want them are skipped where they are absent. */
public final class Node {

    private static final Path HOME = Path.of("src", "test", "node");

    private Node() {}

    /** The command that runs a script of {@code src/test/node}; where it cannot run, the test is skipped. */
    public static List<String> command(String script, String... arguments) {
        assumeTrue(isInstalled(), "node is not installed");
        assumeTrue(Files.isDirectory(HOME.resolve("node_modules")), "run npm ci in src/test/node");
        List<String> command =
                new ArrayList<>(List.of("node", HOME.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isInstalled() {
        try {
            new ProcessBuilder("node", "--version").start().destroy();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
