package io.github.bastionhost.emulator.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    /** Day, processor, memory and JDK, in a sentence. */
    static String describe(Path javaHome) throws IOException {
        Properties release = new Properties();
        try (var file = Files.newBufferedReader(javaHome.resolve("release"))) {
            release.load(file);
        }
        String processor;
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            processor = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("a processor without a name");
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "Measured on %s, on %d cores (%s) with %d GB, by JDK %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        system.getAvailableProcessors(),
                        processor,
                        system.getTotalMemorySize() >> 30,
                        release.getProperty("JAVA_RUNTIME_VERSION", System.getProperty("java.version"))
                                .replace("\"", ""));
    }
}
