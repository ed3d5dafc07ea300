package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.console.Frames.Section;
import io.github.bastionhost.emulator.console.Listing.Pager;
import io.github.bastionhost.emulator.journal.Explainer;
import io.github.bastionhost.emulator.journal.Journal;
import io.github.bastionhost.emulator.journal.JournalEntry;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.CommonParameters;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AuthMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journal as it grows, and a request with what was probably meant by it and the code to send it again. */
@Component
public class JournalPages {

    private static final int LONGEST_SUMMARY = 140;

    /** What nearly every request has besides its signature, and tells nothing of it. */
    private static final Set<String> TELL_NOTHING = Set.of("Action", "Version", "Format", "InstanceId", "RegionId");

    private final Frames frames;
    private final Journal journal;
    private final Explainer explainer;
    private final ActionCatalogue catalogue;
    private final AuthMode signatures;
    private final Clock clock;

    JournalPages(
            Frames frames,
            Journal journal,
            Explainer explainer,
            ActionCatalogue catalogue,
            BastionhostProperties settings,
            Clock clock) {
        this.frames = frames;
        this.journal = journal;
        this.explainer = explainer;
        this.catalogue = catalogue;
        this.signatures = settings.auth().mode();
        this.clock = clock;
    }

    /** A request in the list. */
    record Line(
            String id,
            String href,
            Moment time,
            String action,
            int status,
            String code,
            String tone,
            String instance,
            String accessKeyId,
            String duration,
            String summary) {}

    /**
     * The list.
     *
     * @param off whether no requests are kept at all
     * @param mistake what is wrong with what is looked for
     * @param live whether requests that come are shown; not on later pages
     */
    record Requests(
            List<Line> lines,
            JournalQuery query,
            List<String> actions,
            boolean off,
            @Nullable String mistake,
            boolean live,
            Pager pager,
            String first) {

        boolean filled() {
            return !lines.isEmpty();
        }

        boolean filtered() {
            return query.narrows();
        }

        boolean paged() {
            return pager.needed();
        }
    }

    /**
     * Requests that have come.
     *
     * @param whole whether these are all to be shown, and not only those on top of what is shown already
     */
    public record News(String html, boolean whole) {}

    /** A request as a whole. */
    record One(
            Line line,
            String method,
            String identity,
            String signature,
            @Nullable String reason,
            List<Cell> parameters,
            @Nullable Integer leftOut,
            Explained explained,
            List<Snippets.Snippet> snippets,
            boolean mustSign,
            boolean secure) {}

    /** A page of the journal. */
    public Page all(Visit visit, JournalQuery query, int number) {
        String mistake = null;
        Journal.Found found = Journal.Found.NOTHING;
        try {
            found = journal.find(query.predicate(explainer), number, Pager.SIZE);
        } catch (IllegalArgumentException senseless) {
            mistake = senseless.getMessage();
        }
        String href = visit.root() + "/journal";
        Pager pager = Pager.of(href, query.values(), number, found.total());
        List<Line> lines = lines(visit, found.page());
        return frames.page(
                "journal",
                visit,
                Section.JOURNAL,
                "Journal",
                new Requests(
                        lines,
                        query,
                        catalogue.actions().stream()
                                .map(action -> action.name())
                                .toList(),
                        !journal.isOn(),
                        mistake,
                        number == 1 && mistake == null && journal.isOn(),
                        pager,
                        first(visit)));
    }

    /**
     * The requests that have come since one was the latest; null if none has.
     *
     * @param after the id of that one; empty where there was none
     */
    public @Nullable News news(Visit visit, JournalQuery query, String after) {
        boolean held = !after.isEmpty() && journal.find(after).isPresent();
        List<JournalEntry> fresh = journal.newestFirst()
                .takeWhile(entry -> !entry.requestId().equals(after))
                .filter(query.predicate(explainer))
                .limit(Pager.SIZE + 1L)
                .toList();
        if (fresh.isEmpty() && (held || after.isEmpty())) {
            return null;
        }
        boolean whole = !held || fresh.size() > Pager.SIZE;
        List<Line> lines = lines(visit, fresh.stream().limit(Pager.SIZE).toList());
        Page rows = frames.fragment(
                "journal-rows",
                visit,
                Map.of("lines", lines, "filled", !lines.isEmpty(), "filtered", query.narrows(), "first", first(visit)));
        return new News(rows.html(), whole);
    }

    private static String first(Visit visit) {
        return Snippets.curl(visit, Map.of("Action", "DescribeInstances"));
    }

    /** A request; null if the journal has none of that id. */
    public @Nullable Page one(Visit visit, String requestId) {
        JournalEntry entry = journal.find(requestId).orElse(null);
        if (entry == null) {
            return null;
        }
        Line line = line(visit, entry, clock.instant());
        return frames.page(
                "request",
                visit,
                Section.JOURNAL,
                line.action(),
                new One(
                        line,
                        entry.method(),
                        identity(entry),
                        Cell.label(entry.signature().label()),
                        entry.reason(),
                        entry.parameters().asMap().entrySet().stream()
                                .map(parameter -> Cell.of(parameter.getKey(), parameter.getValue()))
                                .toList(),
                        entry.parameters().leftOut() == 0
                                ? null
                                : entry.parameters().leftOut(),
                        Explained.of(explainer.explain(entry)),
                        Snippets.of(visit, entry),
                        signatures == AuthMode.REQUIRED,
                        visit.endpoint().startsWith("https:")));
    }

    private static String identity(JournalEntry entry) {
        if (entry.account() == null) {
            return "";
        }
        return entry.userId() == null
                ? "account " + entry.account()
                : "user %s of account %s".formatted(entry.userId(), entry.account());
    }

    private List<Line> lines(Visit visit, List<JournalEntry> entries) {
        Instant now = clock.instant();
        return entries.stream().map(entry -> line(visit, entry, now)).toList();
    }

    private static Line line(Visit visit, JournalEntry entry, Instant now) {
        Map<String, String> parameters = entry.parameters().asMap();
        return new Line(
                entry.requestId(),
                visit.root() + "/journal/" + Addresses.encoded(entry.requestId()),
                Moment.of(entry.time(), now),
                entry.action() == null || entry.action().isEmpty() ? "(no action)" : entry.action(),
                entry.status(),
                entry.code() == null ? JournalEntry.ACCEPTED : entry.code(),
                entry.status() < 300 ? "good" : entry.status() < 500 ? "warn" : "bad",
                parameters.getOrDefault("InstanceId", ""),
                entry.accessKeyId() == null ? "" : entry.accessKeyId(),
                String.format(Locale.ROOT, "%.1f ms", entry.durationMicros() / 1_000.0),
                summary(parameters));
    }

    private static String summary(Map<String, String> parameters) {
        String summary = parameters.entrySet().stream()
                .filter(parameter -> !TELL_NOTHING.contains(parameter.getKey())
                        && !CommonParameters.OF_THE_SIGNATURE.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("  "));
        return summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY) + "…";
    }
}
