package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.settings.ApiRevision;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a request record is made of parameters: its components by their wire names, and its constructor. */
public final class RequestShape {

    private final List<Field> fields;
    private final MethodHandle constructor;

    RequestShape(Class<? extends Record> type, ApiRevision revision) {
        RecordComponent[] components = type.getRecordComponents();
        fields = Arrays.stream(components)
                .map(component -> new Field(
                        wireName(component.getName()),
                        component.getName(),
                        component.getGenericType(),
                        isKnown(component, revision)))
                .toList();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            constructor = MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The shape of a record that is the same in every revision: one inside of a parameter. */
    static RequestShape of(Class<? extends Record> type) {
        return new RequestShape(type, ApiRevision.LATEST);
    }

    /**
     * A parameter.
     *
     * @param wireName its name in requests
     * @param component the record component's name
     * @param type what it becomes
     * @param known whether the served revision of the API has it
     */
    public record Field(String wireName, String component, Type type, boolean known) {}

    /** Whether that type is read from one plain text: neither a list nor a record. */
    public static boolean isPlain(Type type) {
        return type instanceof Class<?> one && !one.isRecord();
    }

    /** A component's name on the wire: the same with a capital first letter. */
    public static String wireName(String component) {
        return Character.toUpperCase(component.charAt(0)) + component.substring(1);
    }

    /** Whether the revision has that component. */
    static boolean isKnown(RecordComponent component, ApiRevision revision) {
        Since since = component.getAnnotation(Since.class);
        return since == null || revision.knows(since.value());
    }

    /** The parameters in the order of the record's components. */
    public List<Field> fields() {
        return fields;
    }

    Record create(@Nullable Object[] values) {
        try {
            return (Record) constructor.invoke(values);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable checked) {
            throw new UndeclaredThrowableException(checked);
        }
    }
}
