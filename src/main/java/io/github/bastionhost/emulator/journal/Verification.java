package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.journal.Expectation.Difference;
import io.github.bastionhost.emulator.settings.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds expectations against the requests of a journal. */
public final class Verification {

    private static final int MOST_NEAREST = 5;
    private static final int MOST_MATCHING = 100;
    /** Of another action is further off than of this one with all parameters different. */
    private static final int OTHER_ACTION = 1_000;

    private final List<JournalEntry> oldestFirst;

    /** A verification of these requests, in the order in which they were answered. */
    public Verification(List<JournalEntry> oldestFirst) {
        this.oldestFirst = oldestFirst;
    }

    /**
     * What came of it.
     *
     * @param expected how many or which were expected, in words
     * @param count how many requests are as expected; of an order, how many of its steps were found
     * @param matching the ids of those, in the order in which they were answered, a hundred at most
     * @param missing of an order, the number of the first step that was not found, from 1
     * @param nearest where it does not hold for want of requests: those that come nearest
     */
    public record Result(
            boolean holds,
            String expected,
            int count,
            List<String> matching,
            @Nullable Integer missing,
            List<Near> nearest) {}

    /** A request that is not as expected, and where not. */
    public record Near(JournalEntry request, List<Difference> differences) {}

    /** Whether at least {@code atLeast} and at most {@code atMost} requests are as expected. */
    public Result count(Expectation expectation, int atLeast, int atMost) {
        List<JournalEntry> matching =
                oldestFirst.stream().filter(expectation::matches).toList();
        int count = matching.size();
        return new Result(
                count >= atLeast && count <= atMost,
                inWords(atLeast, atMost),
                count,
                ids(matching),
                null,
                count >= atLeast
                        ? List.of()
                        : nearest(
                                expectation,
                                oldestFirst.stream()
                                        .filter(entry -> !expectation.matches(entry))
                                        .toList()));
    }

    private static String inWords(int atLeast, int atMost) {
        if (atLeast == atMost) {
            return "exactly " + atLeast;
        }
        if (atMost == Integer.MAX_VALUE) {
            return "at least " + atLeast;
        }
        return atLeast == 0 ? "at most " + atMost : "%d to %d".formatted(atLeast, atMost);
    }

    /** Whether there are requests as expected, one after the other; others may lie between them. */
    public Result inOrder(List<Expectation> steps) {
        String expected = "%d in this order".formatted(steps.size());
        List<JournalEntry> found = new ArrayList<>();
        int next = 0;
        for (Expectation step : steps) {
            int at = next;
            while (at < oldestFirst.size() && !step.matches(oldestFirst.get(at))) {
                at++;
            }
            if (at == oldestFirst.size()) {
                return new Result(
                        false, expected, found.size(), ids(found), found.size() + 1, nearest(step, next, found));
            }
            found.add(oldestFirst.get(at));
            next = at + 1;
        }
        return new Result(true, expected, found.size(), ids(found), null, List.of());
    }

    /** What comes nearest to a step: among what came after the steps before it, or the right one at the wrong time. */
    private List<Near> nearest(Expectation step, int from, List<JournalEntry> found) {
        List<Near> tooEarly = oldestFirst.subList(0, from).stream()
                .filter(entry -> step.matches(entry) && !found.contains(entry))
                .map(entry -> new Near(
                        entry,
                        List.of(new Difference(
                                "order", "after " + found.get(found.size() - 1).requestId(), "before it"))))
                .limit(MOST_NEAREST)
                .toList();
        return tooEarly.isEmpty() ? nearest(step, oldestFirst.subList(from, oldestFirst.size())) : tooEarly;
    }

    private static List<Near> nearest(Expectation expectation, List<JournalEntry> candidates) {
        // The sort is stable, so that of equally near ones the newest come first.
        List<JournalEntry> newestFirst = new ArrayList<>(candidates);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .map(entry -> new Near(entry, expectation.differences(entry)))
                .sorted(Comparator.comparingInt(Verification::distance))
                .limit(MOST_NEAREST)
                .toList();
    }

    private static int distance(Near near) {
        return near.differences().stream().mapToInt(Verification::distance).sum();
    }

    private static int distance(Difference difference) {
        return difference.what().equals("action")
                ? OTHER_ACTION
                        + NearestName.edits(
                                Objects.toString(difference.expected(), ""), Objects.toString(difference.actual(), ""))
                : 1;
    }

    private static List<String> ids(List<JournalEntry> entries) {
        return entries.stream()
                .limit(MOST_MATCHING)
                .map(JournalEntry::requestId)
                .toList();
    }
}
