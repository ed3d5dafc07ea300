package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.console.Frames.Section;
import io.github.bastionhost.emulator.console.Frames.Way;
import io.github.bastionhost.emulator.console.Listing.Pager;
import io.github.bastionhost.emulator.console.Lists.Place;
import io.github.bastionhost.emulator.instance.InstanceAdministration;
import io.github.bastionhost.emulator.instance.InstanceOverview;
import io.github.bastionhost.emulator.journal.Journal;
import io.github.bastionhost.emulator.operation.TokenOverview;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The instances, and what is in one: its tables, and each thing that has a page. */
@Component
public class InstancePages {

    private static final int REQUESTS_TO_LOOK_AT = 2_000;
    private static final int MOST_CALLED = 12;
    /** Behind what they open and before what is asked of people. */
    private static final int TOKENS_AT = 7;

    private final Frames frames;
    private final Lists lists;
    private final InstanceAdministration instances;
    private final Journal journal;
    private final TokenOverview tokens;
    private final Clock clock;

    InstancePages(
            Frames frames,
            Lists lists,
            InstanceAdministration instances,
            Journal journal,
            TokenOverview tokens,
            Clock clock) {
        this.frames = frames;
        this.lists = lists;
        this.instances = instances;
        this.journal = journal;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** An instance in the list of all. */
    record Shown(
            String id,
            String href,
            String status,
            String tone,
            String region,
            String version,
            String plan,
            String description,
            Moment expires) {}

    /** The list of all instances. */
    record All(
            List<Shown> instances,
            List<Way> called,
            @Nullable String previous,
            @Nullable String next) {

        boolean filled() {
            return !instances.isEmpty();
        }

        boolean paged() {
            return previous != null || next != null;
        }
    }

    /** A kind of things, and how many there are. */
    record Room(String title, String href, String count, boolean current) {}

    /** What stands around all pages of one instance. */
    record Of(String instanceId, String href, List<Way> trail, List<Room> rooms, String title) {}

    /** A thing: what the API tells of it, and what is in it. */
    record Thing(Of of, List<Facts> facts, List<Listing> inside) {}

    /** What one action tells. */
    record Facts(String action, List<Cell> cells) {}

    /** A table on a page of its own. */
    record Table(Of of, Listing listing) {}

    /** A page of the instances. */
    public Page all(Visit visit, int number) {
        List<InstanceOverview> found = instances.list(number, Pager.SIZE);
        boolean more = Pager.goesOn(found, number, instances::list);
        Instant now = clock.instant();
        Set<String> created = found.stream().map(InstanceOverview::instanceId).collect(Collectors.toSet());
        List<Way> called = journal.newestFirst()
                .limit(REQUESTS_TO_LOOK_AT)
                .map(entry -> entry.parameters().asMap().get("InstanceId"))
                .filter(id -> id != null && !id.isBlank() && id.length() <= 128 && !created.contains(id))
                .distinct()
                .limit(MOST_CALLED)
                .map(id -> new Way(id, Place.top(visit, id).href(), false))
                .toList();
        String href = visit.root() + "?page=";
        return frames.page(
                "instances",
                visit,
                Section.INSTANCES,
                "Instances",
                new All(
                        found.stream().map(one -> shown(visit, one, now)).toList(),
                        called,
                        number > 1 ? href + (number - 1) : null,
                        more ? href + (number + 1) : null));
    }

    private static Shown shown(Visit visit, InstanceOverview instance, Instant now) {
        return new Shown(
                instance.instanceId(),
                Place.top(visit, instance.instanceId()).href(),
                instance.instanceStatus().name(),
                instance.instanceStatus().name().equals("RUNNING") ? "good" : "plain",
                instance.regionId(),
                instance.imageVersion(),
                instance.planCode().name(),
                instance.description(),
                Moment.of(instance.expireTime(), now));
    }

    /** An instance. */
    public Page one(Visit visit, String instanceId) {
        Place place = Place.top(visit, instanceId);
        Of of = of(visit, instanceId, null, List.of(), instanceId, true);
        List<Facts> facts = List.of(facts("DescribeInstanceAttribute", place.context()));
        return frames.page("thing", visit, Section.INSTANCES, instanceId, new Thing(of, facts, List.of()));
    }

    /**
     * What is at a path in an instance: a table, or the thing that its last part names. Absent where no such table is.
     *
     * @param sought the values of the table's filters, by the names of their parameters
     */
    public @Nullable Page inside(
            Visit visit, String instanceId, List<String> path, int number, Map<String, String> sought) {
        Place place = Place.top(visit, instanceId);
        List<Way> trail = new ArrayList<>();
        Kind kind = null;
        for (int at = 0; at < path.size(); at++) {
            String step = path.get(at);
            if (at % 2 == 0) {
                kind = (kind == null ? Kinds.find(step) : kind.inside(step)).orElse(null);
                if (kind == null) {
                    return null;
                }
                place = place.inside(step);
                trail.add(new Way(kind.title(), place.href(), at == path.size() - 1));
            } else {
                place = place.inside(Objects.requireNonNull(kind), step);
                trail.add(new Way(step, place.href(), at == path.size() - 1));
            }
        }
        Kind shown = Objects.requireNonNull(kind);
        return path.size() % 2 == 1
                ? table(visit, place, shown, path.get(0), trail, number, sought)
                : thing(visit, place, shown, path, trail);
    }

    private Page table(
            Visit visit, Place place, Kind kind, String room, List<Way> trail, int number, Map<String, String> sought) {
        Listing listing = lists.page(kind, place, number, sought);
        Of of = of(visit, place.instanceId(), room, trail, kind.title(), false);
        return frames.page("table", visit, Section.INSTANCES, kind.title(), new Table(of, listing));
    }

    private @Nullable Page thing(Visit visit, Place place, Kind kind, List<String> path, List<Way> trail) {
        if (!kind.opens()) {
            return null;
        }
        List<Facts> facts = kind.details().stream()
                .map(action -> facts(action, place.context()))
                .toList();
        List<Listing> inside = kind.inside().stream()
                .map(one -> lists.preview(one, place.inside(one.path())))
                .toList();
        String id = path.get(path.size() - 1);
        String title = name(kind, facts, id);
        Of of = of(visit, place.instanceId(), path.get(0), trail, title, false);
        return frames.page("thing", visit, Section.INSTANCES, title, new Thing(of, facts, inside));
    }

    private static String name(Kind kind, List<Facts> facts, String id) {
        String column = kind.columns().size() > 1 ? kind.columns().get(1) : kind.id();
        return facts.stream()
                .flatMap(fact -> fact.cells().stream())
                .filter(cell -> cell.wire().equals(column) && !cell.text().isEmpty())
                .map(cell -> "%s (%s)".formatted(cell.text(), id))
                .findFirst()
                .orElse("%s %s".formatted(kind.title(), id));
    }

    private Facts facts(String action, Map<String, String> parameters) {
        List<Cell> cells = new ArrayList<>();
        JsonNode answer = lists.call(action, parameters);
        // Most have all they tell in one object.
        JsonNode whole = answer.size() == 1 && answer.iterator().next().isObject()
                ? answer.iterator().next()
                : answer;
        collect("", whole, cells);
        return new Facts(action, cells);
    }

    private void collect(String before, JsonNode told, List<Cell> cells) {
        Instant now = clock.instant();
        told.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isObject()) {
                collect(nested(before, member.getKey()), value, cells);
            } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isObject)) {
                int number = 1;
                for (JsonNode element : value) {
                    collect(nested(before, member.getKey() + " " + number++), element, cells);
                }
            } else {
                Cell cell = Cell.of(member.getKey(), value, null, now);
                cells.add(before.isEmpty() ? cell : cell.labelled(before + lower(cell.label())));
            }
        });
    }

    private static String nested(String before, String name) {
        String label = Cell.label(name);
        return (before.isEmpty() ? label : before + lower(label)) + " · ";
    }

    private static String lower(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /** The rooms of an instance, with the way to this page; counted only where that is asked for. */
    Of of(Visit visit, String instanceId, @Nullable String room, List<Way> trail, String title, boolean counted) {
        Place place = Place.top(visit, instanceId);
        List<Room> rooms = new ArrayList<>();
        Kinds.ALL.forEach(kind -> {
            Long count = counted ? lists.count(kind, place) : null;
            rooms.add(new Room(
                    kind.title(),
                    place.inside(kind.path()).href(),
                    count == null ? "" : count.toString(),
                    kind.path().equals(room)));
        });
        String tokensCounted = counted ? tokenCount(instanceId) : "";
        rooms.add(TOKENS_AT, new Room("Tokens", place.inside("tokens").href(), tokensCounted, "tokens".equals(room)));
        List<Way> whole = Stream.concat(
                        Stream.of(
                                new Way("Instances", visit.root(), false),
                                new Way(instanceId, place.href(), trail.isEmpty())),
                        trail.stream())
                .toList();
        return new Of(instanceId, place.href(), whole, rooms, title);
    }

    private String tokenCount(String instanceId) {
        TokenOverview.TokenPage page = tokens.list(instanceId, 1, Pager.SIZE);
        return page.tokens().size() + (page.hasMore() ? "+" : "");
    }
}
