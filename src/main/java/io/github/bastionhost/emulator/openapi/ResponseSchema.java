package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import io.github.bastionhost.emulator.rpc.ParameterBinder;
import io.github.bastionhost.emulator.rpc.RequestShape.Field;
import io.github.bastionhost.emulator.rpc.TextBefore;
import io.github.bastionhost.emulator.settings.ApiRevision;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.XML;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of an action's response: RequestId and what its record holds in the served revision. */
final class ResponseSchema {

    static final String REQUEST_ID_EXAMPLE = "EC9BF0F4-8983-491A-BC8C-1B4DD94976DE";

    private final ParameterBinder binder;
    private final ApiRevision revision;

    ResponseSchema(ParameterBinder binder, ApiRevision revision) {
        this.binder = binder;
        this.revision = revision;
    }

    /** The name of the schema of an action's response. */
    static String name(Action action) {
        return action.name() + "Response";
    }

    JsonSchema of(Action action, @Nullable DocumentedAction documented) {
        JsonSchema schema = WireTypes.named("object");
        schema.setXml(new XML().name(name(action)));
        List<DocumentedParameter> fields =
                documented == null ? null : documented.response().properties();
        JsonSchema requestId = requestId();
        DocumentedParameter documentedId = find("RequestId", fields);
        if (documentedId != null && documentedId.example() != null) {
            requestId.setExample(documentedId.example());
        }
        schema.addProperty("RequestId", requestId);
        schema.addRequiredItem("RequestId");
        if (action.responseType() != null) {
            addFields(schema, action.responseType().asSubclass(Record.class), fields);
        }
        return schema;
    }

    /** What names an answer: an upper-case UUID. */
    static JsonSchema requestId() {
        JsonSchema schema = WireTypes.named("string");
        schema.setDescription("Names the answer; also in the header x-acs-request-id.");
        schema.setExample(REQUEST_ID_EXAMPLE);
        return schema;
    }

    private void addFields(
            JsonSchema schema, Class<? extends Record> type, @Nullable List<DocumentedParameter> documented) {
        List<Field> fields = binder.shape(type).fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            RecordComponent component = type.getRecordComponents()[i];
            if (field.known()) {
                schema.addProperty(field.wireName(), field(component, find(field.wireName(), documented)));
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    schema.addRequiredItem(field.wireName());
                }
            }
        }
    }

    private JsonSchema field(RecordComponent component, @Nullable DocumentedParameter documented) {
        TextBefore text = component.getAnnotation(TextBefore.class);
        Type printed = text != null && !revision.knows(text.value()) ? String.class : component.getGenericType();
        JsonSchema schema = value(printed, documented);
        if (documented != null && documented.note() != null) {
            schema.setDescription(Prose.sentence(documented.note()));
        }
        return schema;
    }

    private JsonSchema value(Type type, @Nullable DocumentedParameter documented) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            JsonSchema schema = WireTypes.named("array");
            schema.setItems(value(list.getActualTypeArguments()[0], documented == null ? null : documented.items()));
            return schema;
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            JsonSchema schema = WireTypes.named("object");
            addFields(schema, record.asSubclass(Record.class), documented == null ? null : documented.properties());
            return schema;
        }
        JsonSchema schema = WireTypes.plain(type);
        if (documented != null && documented.format() != null && WireTypes.isInteger(schema)) {
            // The same number may be counted in an int on one page and in a long on another.
            schema.setFormat(documented.format());
        }
        if (documented != null && documented.example() != null) {
            schema.setExample(type == String.class ? documented.example().toString() : documented.example());
        }
        return schema;
    }

    private static @Nullable DocumentedParameter find(String name, @Nullable List<DocumentedParameter> documented) {
        return documented == null
                ? null
                : documented.stream()
                        .filter(field -> name.equals(field.name()))
                        .findFirst()
                        .orElse(null);
    }
}
