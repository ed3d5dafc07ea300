package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.openapi.Supplement.Example;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import io.github.bastionhost.emulator.rpc.ParameterBinder;
import io.github.bastionhost.emulator.rpc.RequestShape;
import io.github.bastionhost.emulator.rpc.RequestShape.Field;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an action: what its record takes in the served revision, with the record's limits and the catalogue's
 * words. All of them stand in the query, as the page loses the order and the examples of a form.
 */
final class RequestParameters {

    private final ParameterBinder binder;
    private final Validator validator;
    private final Supplement supplement;

    RequestParameters(ParameterBinder binder, Validator validator, Supplement supplement) {
        this.binder = binder;
        this.validator = validator;
        this.supplement = supplement;
    }

    List<Parameter> of(Action action, @Nullable DocumentedAction documented) {
        List<Parameter> parameters = new ArrayList<>(List.of(version(), format()));
        for (Field field : binder.shape(action.requestType()).fields()) {
            if (field.known()) {
                Limits limits = Limits.of(validator, action.requestType(), field.component());
                Example working = supplement.example(
                        action.name(), documented == null ? null : documented.group(), field.wireName());
                parameters.add(parameter(field, limits, working, find(field.wireName(), documented)));
            }
        }
        return parameters;
    }

    private static Parameter version() {
        JsonSchema schema = WireTypes.named("string");
        schema.addEnumItemObject(ActionCatalogue.VERSION);
        return new QueryParameter()
                .name("Version")
                .required(true)
                .description("The version of the API.")
                .schema(schema)
                .example(ActionCatalogue.VERSION);
    }

    private static Parameter format() {
        JsonSchema schema = WireTypes.named("string");
        schema.addEnumItemObject("JSON");
        schema.addEnumItemObject("XML");
        schema.setDefault("JSON");
        return new QueryParameter()
                .name("Format")
                .required(false)
                .description("The format of the answer, JSON if absent.")
                .schema(schema);
    }

    private Parameter parameter(
            Field field, Limits limits, @Nullable Example working, @Nullable DocumentedParameter documented) {
        JsonSchema schema = schema(field, documented);
        boolean plain = RequestShape.isPlain(field.type());
        if (plain) {
            limits.narrow(schema);
        }
        Object example = working != null ? working.value() : documented == null ? null : documented.example();
        // The page sends each example that it finds, so that those of optional parameters are told in words.
        boolean sent = limits.required() || working != null && working.sentWhereOptional();

        List<String> text = new ArrayList<>();
        if (documented != null && documented.note() != null) {
            text.add(Prose.sentence(documented.note()));
        }
        if (plain) {
            limits.inWords(schema).ifPresent(text::add);
        } else {
            text.add(JsonText.inWords(field));
            limits.countInWords().ifPresent(text::add);
        }
        if (working != null && working.why() != null) {
            text.add(working.why());
        }
        if (example != null && !sent) {
            text.add("Example: " + Prose.code(example));
        }
        return new QueryParameter()
                .name(field.wireName())
                .required(limits.required())
                .description(String.join(" ", text))
                .schema(schema)
                .example(sent ? example : null);
    }

    /**
     * The type is the documented one, and a number may be documented as a string; the allowed values are the record's,
     * in the documented order.
     * A list or record is one JSON text.
     */
    private static JsonSchema schema(Field field, @Nullable DocumentedParameter documented) {
        if (!RequestShape.isPlain(field.type())) {
            return WireTypes.named("string");
        }
        JsonSchema schema = WireTypes.plain(field.type());
        if (documented == null) {
            return schema;
        }
        List<String> documentedValues = documented.enumeration();
        if (documented.type().equals("string") && schema.getEnum() == null) {
            schema = WireTypes.named("string");
            if (documentedValues != null) {
                documentedValues.forEach(schema::addEnumItemObject);
            }
        } else if (documentedValues != null && schema.getEnum() != null) {
            List<Object> values = new ArrayList<>(schema.getEnum());
            values.sort(Comparator.comparingInt(value -> documentedValues.indexOf(value.toString())));
            schema.setEnum(values);
        }
        return schema;
    }

    private static @Nullable DocumentedParameter find(String name, @Nullable DocumentedAction documented) {
        return documented == null
                ? null
                : documented.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }
}
