package io.github.bastionhost.emulator.junit;

import java.nio.file.Path;

/** Where the build has put the two jars. */
final class JunitJar {

    /** The jar of the extension. */
    static final Path PATH = Path.of(System.getProperty("emulator.jar").replaceFirst("\\.jar$", "-junit.jar"))
            .toAbsolutePath();

    private JunitJar() {}
}
