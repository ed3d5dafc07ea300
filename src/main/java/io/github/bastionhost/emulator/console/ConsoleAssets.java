package io.github.bastionhost.emulator.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Style, scripts and icon of the console. Their addresses change with what is in them, so that browsers may keep them. */
@Component
public class ConsoleAssets {

    private static final Map<String, String> TYPES = Map.of(
            "console.css", "text/css;charset=utf-8",
            "console.js", "text/javascript;charset=utf-8",
            "htmx.js", "text/javascript;charset=utf-8",
            "icon.svg", "image/svg+xml");

    /** The version is the one of the pom; a test notices when it is not. */
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /**
     * A file.
     *
     * @param version tells one content from another
     */
    public record Asset(String contentType, byte[] content, String version) {}

    /** The file of that name; absent where there is none. */
    public Optional<Asset> find(String name) {
        return TYPES.containsKey(name)
                ? Optional.of(read.computeIfAbsent(name, ConsoleAssets::read))
                : Optional.empty();
    }

    /** The address of a file for pages. */
    String address(String name) {
        return "%s/assets/%s?v=%s"
                .formatted(Visit.CONSOLE, name, find(name).orElseThrow().version());
    }

    private static Asset read(String name) {
        String resource = name.equals("htmx.js") ? HTMX : "/console/" + name;
        try (@Nullable InputStream stream = ConsoleAssets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource %s is missing".formatted(resource));
            }
            byte[] content = stream.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(content);
            return new Asset(String.valueOf(TYPES.get(name)), content, Long.toHexString(sum.getValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
