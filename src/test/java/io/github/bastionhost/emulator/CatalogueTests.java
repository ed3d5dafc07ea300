package io.github.bastionhost.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import io.github.bastionhost.emulator.rpc.ParameterBinder;
import io.github.bastionhost.emulator.rpc.RequestShape;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every served action against the catalogue of the API: nothing missing, nothing invented, every type its own. */
class CatalogueTests extends EmulatorTests {

    /** Where the catalogue's type is text, a stricter one is read from it. */
    private static final Map<String, Set<Class<?>>> READ_AS = Map.of(
            "string", Set.of(String.class, Secret.class, Integer.class, Long.class, Boolean.class),
            "integer", Set.of(Integer.class, Long.class),
            "boolean", Set.of(Boolean.class));

    private static final Map<String, Set<Class<?>>> PRINTED_FROM = Map.of(
            "string", Set.of(String.class),
            "integer", Set.of(long.class, int.class, Long.class, Integer.class),
            "boolean", Set.of(boolean.class, Boolean.class));

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ActionCatalogue catalogue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DocumentedApi documented;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ParameterBinder binder;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Validator validator;

    private DocumentedAction documentation(Action action) {
        return documented.find(action.name()).orElseThrow(() -> new AssertionError(action.name() + " is no action"));
    }

    @Test
    void takesTheDocumentedParameters() {
        for (Action action : catalogue.actions()) {
            Map<String, Type> read = new TreeMap<>();
            for (RequestShape.Field field : binder.shape(action.requestType()).fields()) {
                read.put(field.wireName(), field.type());
            }
            List<DocumentedParameter> parameters = documentation(action).parameters();
            assertThat(read.keySet())
                    .as(action.name())
                    .isEqualTo(
                            parameters.stream().map(DocumentedParameter::name).collect(Collectors.toSet()));
            for (DocumentedParameter parameter : parameters) {
                assertReadable(action, parameter, read.get(parameter.name()));
            }
        }
    }

    private static void assertReadable(Action action, DocumentedParameter parameter, Type type) {
        if (type instanceof Class<?> plain && plain.isEnum()) {
            assertThat(Arrays.stream(plain.getEnumConstants()).map(Object::toString))
                    .as("%s.%s", action.name(), parameter.name())
                    .containsExactlyInAnyOrderElementsOf(
                            parameter.enumeration() == null ? List.of() : parameter.enumeration());
        } else if (parameter.encoding() != null && !parameter.encoding().equals("plain")) {
            assertParts("%s.%s".formatted(action.name(), parameter.name()), parameter, type);
        } else {
            assertThat(READ_AS.get(parameter.type()))
                    .as("%s.%s", action.name(), parameter.name())
                    .contains((Class<?>) type);
            if (type == String.class) {
                assertThat(parameter.enumeration())
                        .as("%s.%s", action.name(), parameter.name())
                        .isNull();
            }
        }
    }

    /** A list or record as it is encoded: a list of texts, a list of records, or a record, with the documented parts. */
    private static void assertParts(String path, DocumentedParameter parameter, Type type) {
        List<DocumentedParameter> parts = parameter.properties();
        Type whole = type;
        if (!parameter.type().equals("object")) {
            assertThat(type).as(path).isInstanceOf(ParameterizedType.class);
            whole = ((ParameterizedType) type).getActualTypeArguments()[0];
            parts = parameter.items() == null ? null : parameter.items().properties();
        }
        boolean records = parts != null || "JSON string of objects".equals(parameter.encoding());
        assertThat(((Class<?>) whole).isRecord()).as(path).isEqualTo(records);
        if (parts != null) {
            assertParts(path, parts, (Class<?>) whole);
        }
    }

    private static void assertParts(String path, List<DocumentedParameter> parts, Class<?> type) {
        Map<String, Type> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        component -> RequestShape.wireName(component.getName()), RecordComponent::getGenericType));
        assertThat(components.keySet())
                .as(path)
                .isEqualTo(parts.stream().map(DocumentedParameter::name).collect(Collectors.toSet()));
        for (DocumentedParameter part : parts) {
            if (part.properties() != null || part.items() != null) {
                assertParts(path + "." + part.name(), part, components.get(part.name()));
            }
        }
    }

    @Test
    void requiresWhatTheCatalogueRequires() {
        for (Action action : catalogue.actions()) {
            Map<String, String> components = binder.shape(action.requestType()).fields().stream()
                    .collect(Collectors.toMap(RequestShape.Field::wireName, RequestShape.Field::component));
            for (DocumentedParameter parameter : documentation(action).parameters()) {
                boolean byText = parameter.note() != null && parameter.note().contains("text says mandatory");
                assertThat(validator.validateValue(action.requestType(), components.get(parameter.name()), null))
                        .as("%s without %s", action.name(), parameter.name())
                        .hasSize(parameter.required() || byText ? 1 : 0);
            }
        }
    }

    @Test
    void servesEachActionFromTheRoomOfItsGroup() {
        for (Action action : catalogue.actions()) {
            assertThat(action.room())
                    .endsWith("." + documentation(action).group().replace("-", ""));
        }
    }

    @Test
    void answersTheDocumentedFields() {
        for (Action action : catalogue.actions()) {
            List<DocumentedParameter> fields = documentation(action).response().properties().stream()
                    .filter(field -> !field.name().equals("RequestId"))
                    .toList();
            if (action.responseType() == null) {
                assertThat(fields).as(action.name()).isEmpty();
            } else {
                assertFields(action.name(), action.responseType(), fields);
            }
        }
    }

    private static void assertFields(String path, Class<?> type, List<DocumentedParameter> fields) {
        Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        component -> RequestShape.wireName(component.getName()), component -> component));
        assertThat(components.keySet())
                .as(path)
                .isEqualTo(fields.stream().map(DocumentedParameter::name).collect(Collectors.toSet()));
        for (DocumentedParameter field : fields) {
            RecordComponent component = components.get(field.name());
            if (field.properties() != null) {
                assertFields(path + "." + field.name(), component.getType(), field.properties());
            } else if (field.items() != null && field.items().properties() != null) {
                assertThat(component.getType()).isEqualTo(List.class);
                Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                assertFields(
                        path + "." + field.name(),
                        (Class<?>) element,
                        field.items().properties());
            } else if (field.items() != null) {
                Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                assertThat(PRINTED_FROM.get(field.items().type()))
                        .as(path + "." + field.name())
                        .contains((Class<?>) element);
            } else {
                assertThat(PRINTED_FROM.get(field.type()))
                        .as(path + "." + field.name())
                        .contains(component.getType());
            }
        }
    }
}
