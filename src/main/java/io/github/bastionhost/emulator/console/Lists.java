package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.console.Listing.Filter;
import io.github.bastionhost.emulator.console.Listing.Pager;
import io.github.bastionhost.emulator.console.Listing.Row;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.InnerCalls;
import io.github.bastionhost.emulator.rpc.RpcException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the tables of an instance through the API's own actions. */
@Component
class Lists {

    private static final int ROWS_OF_A_PREVIEW = 10;

    private final InnerCalls calls;
    private final DocumentedApi documented;
    private final Clock clock;

    Lists(InnerCalls calls, DocumentedApi documented, Clock clock) {
        this.calls = calls;
        this.documented = documented;
        this.clock = clock;
    }

    /**
     * Where a table is.
     *
     * @param href its own page
     * @param context the parameters that say of what instance it is and inside of what
     */
    record Place(Visit visit, String instanceId, String href, Map<String, String> context) {

        static Place top(Visit visit, String instanceId) {
            return new Place(
                    visit,
                    instanceId,
                    visit.root() + "/instances/" + Addresses.encoded(instanceId),
                    Map.of("InstanceId", instanceId));
        }

        Place inside(String path) {
            return new Place(visit, instanceId, href + "/" + path, context);
        }

        Place inside(Kind kind, String id) {
            Map<String, String> wider = new LinkedHashMap<>(context);
            wider.put(kind.id(), id);
            return new Place(visit, instanceId, href + "/" + Addresses.encoded(id), wider);
        }
    }

    /** Performs an action that reads. */
    ObjectNode call(String name, Map<String, String> parameters) {
        Action action = calls.require(name);
        return calls.perform(action, calls.bind(action.requestType(), parameters));
    }

    /** A page of a table. */
    Listing page(Kind kind, Place place, int number, Map<String, String> sought) {
        Map<String, String> filters = new LinkedHashMap<>();
        kind.filters().stream()
                .filter(name -> !sought.getOrDefault(name, "").isBlank())
                .forEach(name -> filters.put(name, sought.getOrDefault(name, "").strip()));
        Found found = find(kind, place, number, Pager.SIZE, filters);
        return listing(
                kind,
                place,
                found,
                kind.filters().stream()
                        .map(name -> new Filter(name, Cell.label(name), filters.getOrDefault(name, "")))
                        .toList(),
                Pager.of(place.href(), filters, number, found.total));
    }

    /** The first rows of a table; why they cannot be told, where they cannot. */
    Listing preview(Kind kind, Place place) {
        try {
            return listing(kind, place, find(kind, place, 1, ROWS_OF_A_PREVIEW, Map.of()), List.of(), null);
        } catch (RpcException refusal) {
            return new Listing(
                    kind.title(), place.href(), List.of(), List.of(), 0, refusal.reason(), null, List.of(), null);
        }
    }

    /** How many there are; absent where the API does not tell. */
    @Nullable
    Long count(Kind kind, Place place) {
        try {
            return find(kind, place, 1, 1, Map.of()).total;
        } catch (RpcException refusal) {
            return null;
        }
    }

    private record Found(List<JsonNode> things, long total) {}

    private Found find(Kind kind, Place place, int number, int size, Map<String, String> filters) {
        Map<String, String> parameters = new HashMap<>(place.context());
        parameters.putAll(filters);
        parameters.put("PageNumber", Integer.toString(number));
        parameters.put("PageSize", Integer.toString(size));
        ObjectNode answer = call(kind.list(), parameters);
        List<JsonNode> things = answer.path(kind.member()).valueStream().toList();
        return new Found(
                things, answer.path("TotalCount").asLong(answer.path("Count").asLong(things.size())));
    }

    private Listing listing(Kind kind, Place place, Found found, List<Filter> filters, @Nullable Pager pager) {
        Instant now = clock.instant();
        return new Listing(
                kind.title(),
                place.href(),
                kind.columns().stream()
                        .map(column -> Cell.of(Cell.label(column), column))
                        .toList(),
                found.things.stream()
                        .map(thing -> new Row(kind.columns().stream()
                                .map(column -> Cell.of(
                                        column, thing.path(column), href(kind, place, column, thing.path(column)), now))
                                .toList()))
                        .toList(),
                found.total,
                null,
                found.things.isEmpty() ? first(kind, place) : null,
                filters,
                pager);
    }

    /** The id of a thing leads to its own page if it has one here, and any other to the page of what it names. */
    private static @Nullable String href(Kind kind, Place place, String column, JsonNode value) {
        String id = value.asString("");
        if (column.equals(kind.id()) && kind.opens()) {
            return place.href() + "/" + Addresses.encoded(id);
        }
        return Kinds.pathById(column)
                .map(path ->
                        Place.top(place.visit(), place.instanceId()).href() + "/" + path + "/" + Addresses.encoded(id))
                .orElse(null);
    }

    /** The documented example of the action that makes such things, for this place. */
    private @Nullable String first(Kind kind, Place place) {
        Kind.Creation creation = kind.creation();
        return creation == null
                ? null
                : documented
                        .find(creation.action())
                        .map(action -> {
                            Map<String, String> parameters = new LinkedHashMap<>();
                            parameters.put("Action", action.name());
                            action.parameters().stream()
                                    .filter(parameter -> parameter.required() && parameter.example() != null)
                                    .forEach(parameter ->
                                            parameters.put(parameter.name(), String.valueOf(parameter.example())));
                            parameters.putAll(creation.parameters());
                            parameters.putAll(place.context());
                            return Snippets.curl(place.visit(), parameters);
                        })
                        .orElse(null);
    }
}
