package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.rpc.RequestShape;
import io.github.bastionhost.emulator.rpc.RequestShape.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a parameter that is a list or a record is sent: the shape of its JSON text, and the names of its parts. */
final class JsonText {

    private JsonText() {}

    /** For example {@code JSON text like ["…"], or UserIds.1, UserIds.2 and so on.} */
    static String inWords(Field field) {
        String apart = field.type() instanceof ParameterizedType
                ? "%s.1, %<s.2".formatted(field.wireName())
                : field.wireName() + "." + firstMember((Class<?>) field.type());
        return "JSON text like %s, or %s and so on.".formatted(Prose.code(shape(field.type())), apart);
    }

    private static String firstMember(Class<?> record) {
        return RequestShape.wireName(record.getRecordComponents()[0].getName());
    }

    private static String shape(Type type) {
        if (type instanceof ParameterizedType list) {
            return "[" + shape(list.getActualTypeArguments()[0]) + "]";
        }
        Class<?> one = (Class<?>) type;
        if (one.isRecord()) {
            return Arrays.stream(one.getRecordComponents())
                    .map(component -> "\"%s\": %s"
                            .formatted(RequestShape.wireName(component.getName()), shape(component.getGenericType())))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (one.isEnum()) {
            return Arrays.stream(one.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining("|", "\"", "\""));
        }
        if (one == Boolean.class) {
            return "true|false";
        }
        return one == Integer.class || one == Long.class ? "1" : "\"…\"";
    }
}
