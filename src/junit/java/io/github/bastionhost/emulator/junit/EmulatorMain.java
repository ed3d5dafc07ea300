package io.github.bastionhost.emulator.junit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** What runs in the emulator's JVM: the emulator, until the test run lets go of it. */
final class EmulatorMain {

    /** The file in which the port is told once the emulator is ready. */
    static final String PORT_FILE = "port";

    private EmulatorMain() {}

    /**
     * Runs the emulator.
     *
     * @param arguments the working directory, which is deleted in the end; the main class of the executable jar; the
     *     arguments of the application
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Path directory = Path.of(arguments[0]);
        // The port that the system has chosen, told by who has it: that of a closed socket could be somebody else's by
        // now.
        Path told = directory.resolve(PORT_FILE + ".new");
        System.setProperty("PORTFILE", told.toString());
        Thread watch = new Thread(() -> endWithTheRun(directory), "end-with-the-run");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 2, arguments.length));
        } catch (InvocationTargetException reported) {
            // The application has logged why.
            System.exit(1);
        }
        Files.move(told, directory.resolve(PORT_FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The pipe from the test run closes however that ends, kill -9 included. */
    private static void endWithTheRun(Path directory) {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; what counts is the end.
            }
        } catch (IOException broken) {
            // The run is gone as well.
        }
        try {
            delete(directory);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException inUse) {
            // What cannot be deleted stays where temporary files are.
        }
    }
}
