package io.github.bastionhost.emulator.startup;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.SpringProperties;

/**
 * The application context that the build prepares: which beans there are, found out once and not at each start, which saves
 * about half of its work. It holds for the settings that were in force at the build, so it serves only where none is
 * given that could change which beans there are; where one is, the context is made at the start, as ever.
 *
 * <p>This is the first thing that runs, so it is written in plain loops: the first lambda and the first regular expression
 * of a process cost it more than all of this.
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

    private static final String PROPERTIES = ".properties";
    private static final List<String> ENDINGS = List.of(PROPERTIES, ".yml", ".yaml", ".xml");
    private static final File[] NONE = {};

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
                && !hasDecidingFile(new File("."))) {
            SpringProperties.setFlag(SWITCH);
        }
    }

    private static List<String> names(String... arguments) {
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                int end = argument.indexOf('=');
                names.add(argument.substring(2, end < 0 ? argument.length() : end));
            }
        }
        return names;
    }

    /** Whether one of these settings can change which beans there are; in each spelling that Spring reads. */
    static boolean decides(Collection<String> names) {
        for (String name : names) {
            String plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace('_', '.');
            if (beginsWithOne(plain, DECIDING) && !beginsWithOne(plain, HARMLESS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithOne(String name, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether Spring finds a file of settings beside the jar that can change which beans there are: here, in {@code config}, or
     * one level below that. Of properties it is told by their names; any other file can.
     */
    static boolean hasDecidingFile(File directory) {
        File config = new File(directory, "config");
        if (holdsDecidingFile(directory) || holdsDecidingFile(config)) {
            return true;
        }
        for (File below : list(config)) {
            if (holdsDecidingFile(below)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsDecidingFile(File directory) {
        for (File file : list(directory)) {
            String name = file.getName();
            if (name.startsWith("application")
                    && endsWithOne(name)
                    && (!name.endsWith(PROPERTIES) || holdsDecidingSetting(file))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsDecidingSetting(File file) {
        Properties properties = new Properties();
        try (InputStream in = new FileInputStream(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            return true; // Spring will say so
        }
        return decides(properties.stringPropertyNames());
    }

    private static boolean endsWithOne(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing where there is no such directory. */
    private static File[] list(File directory) {
        return Objects.requireNonNullElse(directory.listFiles(), NONE);
    }
}
