package io.github.bastionhost.emulator.rpc;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bastionhost.emulator.settings.ApiRevision;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The JSON of responses: wire names with a capital first letter, nothing for null, and what the revision knows. */
final class ResponseMapper {

    private ResponseMapper() {}

    static JsonMapper of(ApiRevision revision) {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .changeDefaultPropertyInclusion(defaults -> defaults.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("revision").setSerializerModifier(new OfRevision(revision)))
                .build();
    }

    /** Carries out {@link Since} and {@link TextBefore} once per type, not per answer. */
    private static final class OfRevision extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        private final ApiRevision revision;

        OfRevision(ApiRevision revision) {
            this.revision = revision;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier type, List<BeanPropertyWriter> properties) {
            List<BeanPropertyWriter> known = new ArrayList<>();
            for (BeanPropertyWriter property : properties) {
                Optional<RecordComponent> component = component(type.getBeanClass(), property.getName());
                if (component.isEmpty() || RequestShape.isKnown(component.get(), revision)) {
                    component
                            .map(found -> found.getAnnotation(TextBefore.class))
                            .filter(text -> !revision.knows(text.value()))
                            .ifPresent(text -> property.assignSerializer(ToStringSerializer.instance));
                    known.add(property);
                }
            }
            return known;
        }

        private static Optional<RecordComponent> component(Class<?> type, String wireName) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(component ->
                                    RequestShape.wireName(component.getName()).equals(wireName))
                            .findFirst()
                    : Optional.empty();
        }
    }
}
