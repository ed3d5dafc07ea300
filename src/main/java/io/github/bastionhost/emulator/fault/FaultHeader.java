package io.github.bastionhost.emulator.fault;

import io.github.bastionhost.emulator.fault.FaultEffect.Body;
import io.github.bastionhost.emulator.fault.FaultEffect.Connection;
import io.github.bastionhost.emulator.fault.FaultEffect.Latency;
import io.github.bastionhost.emulator.fault.FaultEffect.Refusal;
import io.github.bastionhost.emulator.rpc.Quoted;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The header {@value #NAME} of one call: the effect of a rule as JSON, or in words with commas between them, for example
 * {@code latency=PT0.5S, error=Throttling.User}.
 */
final class FaultHeader {

    static final String NAME = "x-emulator-fault";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FaultHeader() {}

    /**
     * Reads the header; whether its parts fit together is judged by {@link RuleCheck}.
     *
     * @throws IllegalArgumentException if it cannot be read; says why
     */
    static FaultEffect read(String value) {
        String text = value.strip();
        return text.startsWith("{") ? readJson(text) : readWords(text);
    }

    private static FaultEffect readJson(String text) {
        try {
            return JSON.readValue(text, FaultEffect.class);
        } catch (DatabindException fault) {
            String place = fault.getPathReference().isEmpty() ? "" : " at " + place(fault);
            throw new IllegalArgumentException("is not the JSON of a fault%s.".formatted(place));
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException("begins like JSON and is not.");
        }
    }

    private static String place(DatabindException fault) {
        StringBuilder place = new StringBuilder("$");
        fault.getPath().forEach(step -> place.append('.').append(step.getPropertyName()));
        return place.toString();
    }

    private static FaultEffect readWords(String text) {
        Map<String, String> words = new HashMap<>();
        for (String word : text.split(",", -1)) {
            String[] halves = word.strip().split("=", 2);
            String name = halves[0].strip();
            boolean takesValue = name.equals("error") || name.equals("latency");
            if (takesValue != (halves.length == 2) || !takesValue && !isWord(name)) {
                throw new IllegalArgumentException(
                        "has the word %s; known are error=<code>, latency=<duration>, reset, cut, malformed and afterPerforming, or JSON."
                                .formatted(Quoted.of(word.strip())));
            }
            if (words.put(name, takesValue ? halves[1].strip() : "") != null) {
                throw new IllegalArgumentException("has %s twice.".formatted(name));
            }
        }
        if (words.containsKey("cut") && words.containsKey("malformed")) {
            throw new IllegalArgumentException("has both cut and malformed.");
        }
        return new FaultEffect(
                words.containsKey("error") ? new Refusal(words.get("error"), null, null) : null,
                latency(words.get("latency")),
                null,
                words.containsKey("reset") ? Connection.RESET : null,
                words.containsKey("cut") ? Body.CUT : words.containsKey("malformed") ? Body.MALFORMED : null,
                words.containsKey("afterPerforming") ? Boolean.TRUE : null);
    }

    private static boolean isWord(String name) {
        return switch (name) {
            case "reset", "cut", "malformed", "afterPerforming" -> true;
            default -> false;
        };
    }

    private static @Nullable Latency latency(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new Latency(Duration.parse(text), null, null);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "has the latency %s; its form is that of PT0.5S.".formatted(Quoted.of(text)));
        }
    }
}
