package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.auth.AccessKeys;
import io.github.bastionhost.emulator.console.Frames.Section;
import io.github.bastionhost.emulator.console.Listing.Pager;
import io.github.bastionhost.emulator.fault.CountedRule;
import io.github.bastionhost.emulator.fault.FaultRule;
import io.github.bastionhost.emulator.fault.FaultRules;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.snapshot.Snapshots;
import io.github.bastionhost.emulator.world.Sandboxes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The controls: clock, faults, snapshots, sandboxes, reset. They call the control plane as everybody does. */
@Component
public class ControlsPage {

    private static final int MOST_KEYS = 50;

    private final Frames frames;
    private final FaultRules faults;
    private final Snapshots snapshots;
    private final Sandboxes sandboxes;
    private final AccessKeys keys;
    private final ActionCatalogue catalogue;
    private final JsonMapper json;

    ControlsPage(
            Frames frames,
            FaultRules faults,
            Snapshots snapshots,
            Sandboxes sandboxes,
            AccessKeys keys,
            ActionCatalogue catalogue,
            JsonMapper json) {
        this.frames = frames;
        this.faults = faults;
        this.snapshots = snapshots;
        this.sandboxes = sandboxes;
        this.keys = keys;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** A rule in force, in words of JSON. */
    record Rule(int number, String match, String when, String then, long matched, long fired) {}

    /** A state that is kept; its time is real time, whatever the clock shows. */
    record Kept(String name, String exact, long millis, long rows, String clock) {}

    /** A sandbox. */
    record Box(String name, String href, String exact, long millis, boolean shown) {}

    /** An access key in force, as far as it may be shown. */
    record Key(String id, String account, @Nullable String user, String status, String tone) {}

    /** All of them. */
    record Controls(
            List<Rule> rules,
            String rulesJson,
            List<String> actions,
            List<Kept> snapshots,
            List<Box> sandboxes,
            @Nullable String previous,
            @Nullable String next,
            List<Key> keys,
            boolean moreKeys) {

        boolean hasRules() {
            return !rules.isEmpty();
        }

        boolean hasSnapshots() {
            return !snapshots.isEmpty();
        }

        boolean hasSandboxes() {
            return !sandboxes.isEmpty();
        }

        boolean paged() {
            return previous != null || next != null;
        }
    }

    /**
     * The page.
     *
     * @param number which page of the sandboxes
     */
    public Page show(Visit visit, int number) {
        List<CountedRule> inForce = faults.inForce();
        List<Box> boxes = sandboxes.list(number, Pager.SIZE).stream()
                .map(box -> new Box(
                        box.name(),
                        Visit.root(box.name()) + "/controls",
                        exact(box.lastUsed()),
                        box.lastUsed().toEpochMilli(),
                        box.name().equals(visit.sandbox())))
                .toList();
        boolean more = Pager.goesOn(boxes, number, sandboxes::list);
        String href = visit.root() + "/controls?page=";
        var known = keys.inForce();
        return frames.page(
                "controls",
                visit,
                Section.CONTROLS,
                "Controls",
                new Controls(
                        rules(inForce),
                        json.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(inForce.stream()
                                        .map(rule -> new FaultRule(rule.match(), rule.when(), rule.then()))
                                        .toList()),
                        catalogue.actions().stream()
                                .map(action -> action.name())
                                .toList(),
                        snapshots.list().stream()
                                .map(kept -> new Kept(
                                        kept.name(),
                                        exact(kept.createdAt()),
                                        kept.createdAt().toEpochMilli(),
                                        kept.rows(),
                                        kept.clock().frozenAt() == null
                                                ? "running"
                                                : "frozen at "
                                                        + exact(kept.clock().frozenAt())))
                                .toList(),
                        boxes,
                        number > 1 ? href + (number - 1) : null,
                        more ? href + (number + 1) : null,
                        known.stream()
                                .limit(MOST_KEYS)
                                .map(key -> new Key(
                                        key.accessKeyId(),
                                        key.account(),
                                        key.userId(),
                                        Cell.label(key.status().name()),
                                        key.status().name().equals("ACTIVE") ? "good" : "plain"))
                                .toList(),
                        known.size() > MOST_KEYS));
    }

    private List<Rule> rules(List<CountedRule> inForce) {
        return java.util.stream.IntStream.range(0, inForce.size())
                .mapToObj(at -> {
                    CountedRule rule = inForce.get(at);
                    return new Rule(
                            at + 1,
                            rule.match() == null ? "any call" : words(rule.match()),
                            rule.when() == null ? "always" : words(rule.when()),
                            words(rule.then()),
                            rule.matched(),
                            rule.fired());
                })
                .toList();
    }

    /** JSON without what marks up JSON. */
    private String words(Object part) {
        return json.writeValueAsString(part)
                .replaceAll("[\"{}\\[\\]]", "")
                .replace(",", ", ")
                .replace(":", ": ");
    }

    private static String exact(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace("T", " ")
                .replace("Z", " UTC");
    }
}
