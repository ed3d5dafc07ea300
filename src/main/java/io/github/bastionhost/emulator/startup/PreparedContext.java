package io.github.bastionhost.emulator.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.SpringProperties;

/**
 * The application context that the build prepares: which beans there are, found out once and not at each start, which saves
 * about half of its work. It holds for the settings that were in force at the build, so it serves only where none is
 * given that could change which beans there are; where one is, the context is made at the start, as ever.
 */
public final class PreparedContext {

    private static final String SWITCH = "spring.aot.enabled";

    /** Beginnings of settings that libraries decide by, and the service's own that do: lower case, without hyphens. */
    private static final List<String> DECIDING = List.of(
            "spring.",
            "server.",
            "management.",
            "springdoc.",
            "otel.",
            "bastionhost.tls.",
            "bastionhost.control.enabled");

    /** Of those, the ones that are read at each start by beans that are there anyway. */
    private static final List<String> HARMLESS = List.of(
            "spring.application.name",
            "spring.context.exit",
            "spring.datasource.",
            "spring.lifecycle.",
            "server.address",
            "server.maxhttprequestheadersize",
            "server.port",
            "server.shutdown",
            "server.ssl.",
            "server.tomcat.");

    private PreparedContext() {}

    /**
     * Lets Spring use the prepared context where this runs from a jar and nothing is set that it was not made for;
     * {@code spring.aot.enabled} as a system property decides instead.
     */
    public static void useWhereItFits(String... arguments) {
        URL here = Objects.requireNonNull(PreparedContext.class.getResource("PreparedContext.class"));
        boolean packaged = here.getProtocol().equals("jar");
        if (packaged
                && SpringProperties.getProperty(SWITCH) == null
                && !decides(names(arguments))
                && !decides(System.getenv().keySet())
                && !decides(System.getProperties().stringPropertyNames())
                && !hasFile(Path.of(""))) {
            SpringProperties.setFlag(SWITCH);
        }
    }

    private static List<String> names(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.substring(2).replaceFirst("=.*", ""))
                .toList();
    }

    /** Whether one of these settings can change which beans there are; in each spelling that Spring reads. */
    static boolean decides(Collection<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace("-", "").replace('_', '.'))
                .anyMatch(name -> DECIDING.stream().anyMatch(name::startsWith)
                        && HARMLESS.stream().noneMatch(name::startsWith));
    }

    /** Whether Spring finds a file of settings beside the jar: here, in {@code config}, or one level below that. */
    static boolean hasFile(Path directory) {
        Path config = directory.resolve("config");
        return Stream.of(directory, config).anyMatch(PreparedContext::holdsFile)
                || list(config).stream().anyMatch(PreparedContext::holdsFile);
    }

    private static boolean holdsFile(Path directory) {
        return list(directory).stream()
                .anyMatch(file -> file.getFileName().toString().matches("application.*\\.(properties|ya?ml|xml)"));
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
