package io.github.bastionhost.emulator.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the texts that {@code bastionhost.seed-data} names: files, the files of directories, and the set inside the jar. */
final class SeedFiles {

    /** The longest file that is read; some ten thousand calls. */
    static final int LARGEST_BYTES = 4 << 20;

    private static final String DEMO = "demo";
    private static final Pattern ESCAPE = Pattern.compile("\\\\.");
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private SeedFiles() {}

    /** A file's name as messages have it, and what is in it. */
    record SeedText(String name, String text) {}

    /** The texts of one element of the setting; those of a directory in the order of their names. */
    static List<SeedText> named(String element) {
        if (element.equals(DEMO)) {
            return List.of(demo());
        }
        Path path = path(element);
        if (Files.isDirectory(path)) {
            return inDirectory(path);
        }
        return List.of(read(path));
    }

    private static Path path(String element) {
        try {
            return Path.of(element);
        } catch (InvalidPathException none) {
            throw new SeedException("bastionhost.seed-data names neither a file nor a directory: " + element);
        }
    }

    private static SeedText demo() {
        try (InputStream resource = SeedFiles.class.getResourceAsStream("/seed/demo.yaml")) {
            if (resource == null) {
                throw new IllegalStateException("the resource /seed/demo.yaml is missing");
            }
            return new SeedText(DEMO, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<SeedText> inDirectory(Path directory) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.filter(SeedFiles::isSeedFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new SeedException("The seed directory %s cannot be read: %s".formatted(directory, unreadable));
        }
        if (files.isEmpty()) {
            throw new SeedException("The seed directory %s has no file that ends in .yaml, .yml or .json."
                    .formatted(directory.toAbsolutePath()));
        }
        return files.stream().map(SeedFiles::read).toList();
    }

    private static boolean isSeedFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** JSON is YAML but for two things: tabs, which it has as indents only, and the escaped slash. */
    private static String toYaml(String json) {
        return ESCAPE.matcher(json.replace('\t', ' '))
                .replaceAll(escape -> escape.group().equals("\\/") ? "/" : Matcher.quoteReplacement(escape.group()));
    }

    private static SeedText read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new SeedException("The seed file %s is longer than %d bytes.".formatted(file, LARGEST_BYTES));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean json =
                    file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
            return new SeedText(file.toString(), json ? toYaml(text) : text);
        } catch (CharacterCodingException malformed) {
            throw new SeedException("The seed file %s is not valid UTF-8.".formatted(file), malformed);
        } catch (IOException unreadable) {
            throw new SeedException(
                    "The seed file %s cannot be read: %s".formatted(file.toAbsolutePath(), unreadable), unreadable);
        }
    }
}
