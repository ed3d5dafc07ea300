package io.github.bastionhost.emulator.seed;

import io.github.bastionhost.emulator.rpc.InnerCalls;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RequestShape;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.seed.SeedReader.Entry;
import io.github.bastionhost.emulator.seed.SeedReader.Given;
import io.github.bastionhost.emulator.seed.SeedValue.Items;
import io.github.bastionhost.emulator.seed.SeedValue.Members;
import io.github.bastionhost.emulator.seed.SeedValue.Reference;
import io.github.bastionhost.emulator.settings.NearestName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks seed files as far as that goes before anything is performed, and makes the calls of them. */
final class SeedPlan {

    private static final String DEFAULTS = "with";

    private final Verbs verbs;
    private final InnerCalls calls;
    private final List<SeedCall> plan = new ArrayList<>();
    private final Map<String, Verb> answers = new HashMap<>();

    SeedPlan(Verbs verbs, InnerCalls calls) {
        this.verbs = verbs;
        this.calls = calls;
    }

    /** All calls, in the order of the files. */
    List<SeedCall> calls() {
        return List.copyOf(plan);
    }

    /** Adds a file. It may refer to answers that files before it have named, and name them anew. */
    void add(List<Entry> file) {
        Map<String, Given> defaults = new LinkedHashMap<>();
        Set<String> unused = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (Entry entry : file) {
            if (entry.verb().equals(DEFAULTS)) {
                if (entry.as() != null) {
                    throw entry.place().mistake("as", "names answers, and 'with' has none");
                }
                requireUsed(defaults, unused);
                defaults = entry.parameters();
                defaults.forEach((name, given) -> requireKnown(DEFAULTS + "." + name, given));
                unused = new HashSet<>(defaults.keySet());
            } else {
                plan.add(call(entry, defaults, unused));
                name(entry, named);
            }
        }
        requireUsed(defaults, unused);
    }

    /** A default that no call takes is misspelt. */
    private static void requireUsed(Map<String, Given> defaults, Set<String> unused) {
        defaults.forEach((name, given) -> {
            if (unused.contains(name)) {
                throw given.place().mistake(DEFAULTS + "." + name, "no call after it has a parameter of that name");
            }
        });
    }

    private SeedCall call(Entry entry, Map<String, Given> defaults, Set<String> unused) {
        Verb verb = verb(entry);
        Map<String, Type> known = new LinkedHashMap<>();
        calls.shape(verb.requestType()).fields().stream()
                .filter(RequestShape.Field::known)
                .forEach(field -> known.put(field.wireName(), field.type()));
        Map<String, Given> parameters = new LinkedHashMap<>();
        defaults.forEach((name, given) -> {
            if (known.containsKey(name)) {
                parameters.put(name, given);
                unused.remove(name);
            }
        });
        parameters.putAll(entry.parameters());
        parameters.forEach((name, given) -> {
            String field = verb.name() + "." + name;
            if (!known.containsKey(name)) {
                throw given.place().mistake(field, "there is no such parameter; " + nearest(name, known.keySet()));
            }
            requireFit(field, given.place(), given.value(), known.get(name));
            requireKnown(field, given);
        });
        return new SeedCall(entry.place(), verb, entry.as(), parameters, calls);
    }

    private Verb verb(Entry entry) {
        try {
            return verbs.require(entry.verb());
        } catch (RpcException unknown) {
            throw entry.place().mistake(unknown.reason());
        }
    }

    private void name(Entry entry, Set<String> named) {
        if (entry.as() == null) {
            return;
        }
        Verb verb = verb(entry);
        if (verb.responseType() == null) {
            throw entry.place().mistake("as", "%s answers nothing that could be referred to".formatted(verb.name()));
        }
        if (!named.add(entry.as())) {
            throw entry.place().mistake("as", "another call of this file has that name");
        }
        answers.put(entry.as(), verb);
    }

    /** A value has the form of its parameter; members of records are checked too, as nobody else minds unknown ones. */
    private static void requireFit(String field, Place place, SeedValue value, @Nullable Type type) {
        if (type instanceof ParameterizedType list && value instanceof Items items) {
            items.items().forEach(item -> requireFit(field, place, item, list.getActualTypeArguments()[0]));
        } else if (value instanceof Members members) {
            // Clients send a list of one record without the brackets.
            Type one = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
            Map<String, Type> known = components(field, place, one);
            members.members().forEach((name, member) -> {
                if (!known.containsKey(name)) {
                    throw place.mistake(
                            field + "." + name, "there is no such member; " + nearest(name, known.keySet()));
                }
                requireFit(field + "." + name, place, member, known.get(name));
            });
        } else if (value instanceof Items) {
            throw place.mistake(field, "is not a list");
        }
    }

    private static Map<String, Type> components(String field, Place place, @Nullable Type type) {
        if (!(type instanceof Class<?> plain) || !plain.isRecord()) {
            throw place.mistake(field, "is not a record; JSON text needs quotes");
        }
        Map<String, Type> components = new LinkedHashMap<>();
        for (RecordComponent component : plain.getRecordComponents()) {
            components.put(RequestShape.wireName(component.getName()), component.getGenericType());
        }
        return components;
    }

    private void requireKnown(String field, Given given) {
        given.value().references().forEach(reference -> requireKnown(field, reference));
    }

    /** Nothing is quoted: a password that begins with a dollar may look like a reference. */
    private void requireKnown(String field, Reference reference) {
        Verb verb = answers.get(reference.name());
        if (verb == null) {
            throw reference
                    .place()
                    .mistake(
                            field,
                            "refers to an answer that no call before it is named for ('as'); for a text that begins"
                                    + " with $, write $$ there");
        }
        Class<?> type = verb.responseType();
        List<String> path = reference.path();
        if (path.isEmpty() && type != null && type.getRecordComponents().length == 1) {
            path = List.of(RequestShape.wireName(type.getRecordComponents()[0].getName()));
        }
        for (String step : path) {
            type = component(type, step);
        }
        if (path.isEmpty() || type == null || type.isRecord() || Collection.class.isAssignableFrom(type)) {
            throw reference
                    .place()
                    .mistake(field, "refers to a member that the answer of %s does not have".formatted(verb.name()));
        }
    }

    private static @Nullable Class<?> component(@Nullable Class<?> type, String wireName) {
        return type == null || !type.isRecord()
                ? null
                : Arrays.stream(type.getRecordComponents())
                        .filter(component ->
                                RequestShape.wireName(component.getName()).equals(wireName))
                        .findFirst()
                        .map(RecordComponent::getType)
                        .orElse(null);
    }

    private static String nearest(String name, Collection<String> known) {
        return NearestName.of(name, known)
                .map(nearest -> "the nearest is " + Quoted.of(nearest))
                .orElse("there is none at all");
    }
}
