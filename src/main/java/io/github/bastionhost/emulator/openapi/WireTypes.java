package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.secret.Secret;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;

/** The JSON schemas of the types that components of requests and responses have. */
final class WireTypes {

    private static final Map<Type, String> NAMES = Map.of(
            String.class, "string",
            Secret.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private WireTypes() {}

    /** A schema that is a JSON type and nothing more. */
    static JsonSchema named(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }

    /** The schema of a text, number, boolean or enum. */
    static JsonSchema plain(Type type) {
        if (type instanceof Class<?> one && one.isEnum()) {
            JsonSchema schema = named("string");
            for (Object constant : one.getEnumConstants()) {
                schema.addEnumItemObject(constant.toString());
            }
            return schema;
        }
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalStateException("no component of a request or response is a " + type.getTypeName());
        }
        JsonSchema schema = named(name);
        if (isInteger(schema)) {
            schema.setFormat(type == long.class || type == Long.class ? "int64" : "int32");
        }
        return schema;
    }

    static boolean isInteger(JsonSchema schema) {
        return schema.getTypes().contains("integer");
    }
}
