package io.github.bastionhost.emulator.console;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The templates under {@code /console}, each read and compiled when it is first needed. Whatever they show is escaped. */
@Component
class Templates {

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /** Loaded with the first template, and the library with it. */
    private static final class Lazily {

        static final Mustache.Compiler COMPILER = Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .nullValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withLoader(name -> new StringReader(read(name)));
    }

    /** The page or fragment of that name. */
    String render(String name, Map<String, ? extends @Nullable Object> model) {
        return compiled.computeIfAbsent(name, missing -> Lazily.COMPILER.compile(read(missing)))
                .execute(model);
    }

    private static String read(String name) {
        try (InputStream resource = Templates.class.getResourceAsStream("/console/" + name + ".mustache")) {
            if (resource == null) {
                throw new IllegalStateException("the template %s is missing".formatted(name));
            }
            // The last line end of a file is the editor's: a part must not bring one along into the page.
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
