package io.github.bastionhost.emulator.snapshot;

import static io.github.bastionhost.emulator.snapshot.StateRefusedException.malformed;

import io.github.bastionhost.emulator.world.ClockSetting;
import io.github.bastionhost.emulator.world.WorldTable.Content;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Goes through a file of a state and refuses what is not as it must be, naming its place and never its value. */
final class StateCursor {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final JsonParser file;

    StateCursor(JsonParser file) {
        this.file = file;
    }

    @Nullable
    JsonToken next() {
        return file.nextToken();
    }

    void expect(JsonToken token, String place, String what) {
        next();
        require(token, place, what);
    }

    void require(JsonToken token, String place, String what) {
        if (file.currentToken() != token) {
            throw malformed("%s must be %s.".formatted(place, what));
        }
    }

    /** Goes to the value of the next member, which must be the one of that name. */
    void member(String object, String name) {
        if (next() != JsonToken.PROPERTY_NAME || !name.equals(file.currentName())) {
            throw malformed("%s%s must stand here.".formatted(object, name));
        }
    }

    String textMember(String object, String name) {
        member(object, name);
        expect(JsonToken.VALUE_STRING, object + name, "text");
        return file.getString();
    }

    long numberMember(String object, String name) {
        member(object, name);
        expect(JsonToken.VALUE_NUMBER_INT, object + name, "a whole number");
        return file.getLongValue();
    }

    byte[] bytesMember(String object, String name) {
        member(object, name);
        next();
        return bytes(object + name);
    }

    ClockSetting clockMember(String object, String name) {
        String place = object + name;
        member(object, name);
        expect(JsonToken.START_OBJECT, place, "an object");
        next();
        boolean frozen = "frozenAt".equals(file.currentName());
        if (!frozen && !"offset".equals(file.currentName())) {
            throw malformed(place + " must have frozenAt or offset.");
        }
        expect(JsonToken.VALUE_STRING, place, "frozenAt or offset as text");
        ClockSetting clock = clock(file.getString(), frozen, place);
        expect(JsonToken.END_OBJECT, place, "nothing but frozenAt or offset");
        return clock;
    }

    private static ClockSetting clock(String text, boolean frozen, String place) {
        try {
            return frozen
                    ? ClockSetting.frozen(within(Instant.parse(text)))
                    : new ClockSetting(null, within(Duration.parse(text)));
        } catch (DateTimeException senseless) {
            throw malformed(place + " must be an instant or a span of at most 10000 years.");
        }
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    private static Duration within(Duration span) {
        if (span.abs().compareTo(Duration.between(EARLIEST, LATEST)) > 0) {
            throw new DateTimeException("out of range");
        }
        return span;
    }

    /** The value here as a column of that content takes it. */
    @Nullable
    Object value(Content content, String place) {
        if (file.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (content) {
            case TEXT -> text(place);
            case NUMBER -> {
                require(JsonToken.VALUE_NUMBER_INT, place, "a whole number or null");
                yield file.getLongValue();
            }
            case TRUTH -> {
                if (file.currentToken() != JsonToken.VALUE_TRUE) {
                    require(JsonToken.VALUE_FALSE, place, "true, false or null");
                }
                yield file.getBooleanValue();
            }
            case BYTES -> bytes(place);
            case TIME -> time(place);
        };
    }

    String text(String place) {
        require(JsonToken.VALUE_STRING, place, "text or null");
        return file.getString();
    }

    private byte[] bytes(String place) {
        require(JsonToken.VALUE_STRING, place, "Base64");
        try {
            return Base64Variants.getDefaultVariant().decode(file.getString());
        } catch (IllegalArgumentException senseless) {
            throw malformed(place + " must be Base64.");
        }
    }

    private OffsetDateTime time(String place) {
        try {
            return within(Instant.parse(text(place))).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException senseless) {
            throw malformed(place + " must be an instant of the years 1 to 9999.");
        }
    }
}
