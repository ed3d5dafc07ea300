package io.github.bastionhost.emulator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of code in the README. */
public final class Readme {

    private Readme() {}

    /** Those of a language, in the order in which they stand. */
    public static List<String> blocks(String language) {
        try {
            return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(Path.of("README.md")))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The only one of a language that has such a part in it. */
    public static String block(String language, String part) {
        List<String> blocks =
                blocks(language).stream().filter(block -> block.contains(part)).toList();
        assertThat(blocks)
                .as("blocks of %s in the README with %s in them", language, part)
                .hasSize(1);
        return blocks.get(0);
    }
}
