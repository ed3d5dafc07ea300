package io.github.bastionhost.emulator.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Batch actions: a list of ids goes in, one result for each comes out, in the order of the request. An id that is none
 * is the item's own fault, INVALID_ARGUMENT; the others are done.
 */
public final class Batch {

    /** The most ids of a batch. */
    public static final int LARGEST = 100;

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private Batch() {}

    /**
     * Does {@code each} for every id and makes the results.
     *
     * @param each what is done with a well-formed id
     * @param result makes the element of Results of the id as it was sent and what became of it
     */
    public static <R> List<R> of(List<String> ids, LongFunction<Outcome> each, BiFunction<String, Outcome, R> result) {
        List<R> results = new ArrayList<>(ids.size());
        for (@Nullable String sent : ids) {
            String id = Objects.requireNonNullElse(sent, "");
            Outcome outcome = parse(id)
                    .map(each::apply)
                    .orElseGet(() -> Outcome.invalid("The id must be 1 to 18 decimal digits, not %s.", Quoted.of(id)));
            results.add(result.apply(id, outcome));
        }
        return results;
    }

    /** The well-formed ids of a batch, ascending: the order in which rows are locked, so that no two batches deadlock. */
    public static NavigableSet<Long> wellFormed(List<String> ids) {
        NavigableSet<Long> known = new TreeSet<>();
        ids.forEach(id -> parse(Objects.requireNonNullElse(id, "")).ifPresent(known::add));
        return known;
    }

    /** The number of an id, absent where it is not 1 to 18 decimal digits. */
    public static Optional<Long> parse(String id) {
        return ID.matcher(id).matches() ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
