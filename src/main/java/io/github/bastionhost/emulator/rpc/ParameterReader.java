package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.secret.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads parameters as the types of record components: text stays as it was sent; numbers, booleans and enums are read
 * strictly, and empty means absent; an enum's constant is written as its {@code toString}; lists and records come as JSON text or as {@code Name.N[.Field]}, whichever was sent.
 */
final class ParameterReader {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,19}");
    private static final Pattern ELEMENT = Pattern.compile("([1-9]\\d{0,3})(?:\\..+)?");

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /** The value of the parameter of that name, or null where it is absent. */
    @Nullable
    Object read(Parameters parameters, String name, Type type) throws UnreadableParameter {
        String text = parameters.get(name);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return text == null || text.isEmpty()
                    ? readElements(parameters, name, list.getActualTypeArguments()[0])
                    : readJson(isOneObject(text, list) ? "[" + text + "]" : text, name, type);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return text == null || text.isEmpty() ? readFields(parameters, name, plain) : readJson(text, name, type);
        }
        return text == null ? null : readText(text, name, plain);
    }

    private static @Nullable Object readText(String text, String name, Class<?> type) throws UnreadableParameter {
        if (type == String.class) {
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableParameter(name, "holds a NUL character");
            }
            return text;
        }
        if (text.isEmpty()) {
            return null;
        }
        if (type == Secret.class) {
            return Secret.of(text);
        }
        if (type == Long.class) {
            return readInteger(text, name, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == Integer.class) {
            return (int) readInteger(text, name, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == Boolean.class) {
            return readBoolean(text, name);
        }
        if (type.isEnum()) {
            return readEnum(text, name, type);
        }
        if (type == Instant.class) {
            return readInstant(text, name);
        }
        throw new IllegalStateException("no parameter is read as " + type);
    }

    private static long readInteger(String text, String name, long least, long most) throws UnreadableParameter {
        if (INTEGER.matcher(text).matches()) {
            try {
                long value = Long.parseLong(text);
                if (least <= value && value <= most) {
                    return value;
                }
            } catch (NumberFormatException tooLarge) {
                // Refused below.
            }
        }
        throw new UnreadableParameter(
                name, "must be an integer of %d to %d, not %s".formatted(least, most, Quoted.of(text)));
    }

    private static boolean readBoolean(String text, String name) throws UnreadableParameter {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw new UnreadableParameter(name, "must be true or false, not " + Quoted.of(text));
    }

    private static Instant readInstant(String text, String name) throws UnreadableParameter {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new UnreadableParameter(name, "must be an instant like 2026-11-23T04:13:00Z, not " + Quoted.of(text));
        }
    }

    private static Object readEnum(String text, String name, Class<?> type) throws UnreadableParameter {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw noneOf(type, text, name);
    }

    private static UnreadableParameter noneOf(Class<?> type, String text, String name) {
        String known =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new UnreadableParameter(name, "must be one of %s, not %s".formatted(known, Quoted.of(text)));
    }

    private @Nullable List<Object> readElements(Parameters parameters, String name, Type elementType)
            throws UnreadableParameter {
        SortedSet<Integer> numbers = new TreeSet<>();
        String prefix = name + ".";
        for (String sent : parameters.names()) {
            if (sent.startsWith(prefix)) {
                Matcher element = ELEMENT.matcher(sent.substring(prefix.length()));
                if (element.matches()) {
                    numbers.add(Integer.valueOf(element.group(1)));
                }
            }
        }
        if (numbers.isEmpty()) {
            return null;
        }
        List<Object> elements = new ArrayList<>();
        for (int number : numbers) {
            Object element = read(parameters, prefix + number, elementType);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private @Nullable Object readFields(Parameters parameters, String name, Class<?> type) throws UnreadableParameter {
        String prefix = name + ".";
        if (parameters.names().stream().noneMatch(sent -> sent.startsWith(prefix))) {
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = read(
                    parameters,
                    prefix + RequestShape.wireName(components[i].getName()),
                    components[i].getGenericType());
        }
        return RequestShape.of(type.asSubclass(Record.class)).create(values);
    }

    /** Clients send a list of one object without the brackets too. */
    private static boolean isOneObject(String text, ParameterizedType list) {
        return list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord()
                && text.stripLeading().startsWith("{");
    }

    private @Nullable Object readJson(String text, String name, Type type) throws UnreadableParameter {
        JavaType javaType = json.constructType(type);
        try {
            return json.readValue(text, javaType);
        } catch (JacksonException malformed) {
            if (malformed instanceof InvalidFormatException unfit
                    && unfit.getTargetType() != null
                    && unfit.getTargetType().isEnum()) {
                throw noneOf(unfit.getTargetType(), String.valueOf(unfit.getValue()), name);
            }
            throw new UnreadableParameter(
                    name, "must be the JSON text of a " + (javaType.isCollectionLikeType() ? "list" : "record"));
        }
    }
}
