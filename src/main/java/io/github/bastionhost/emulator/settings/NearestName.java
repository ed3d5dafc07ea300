package io.github.bastionhost.emulator.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped name was meant to be. */
public final class NearestName {

    /** Letters of a given name that are looked at: it may be as long as a request, and each of them costs. */
    private static final int MOST_LETTERS = 128;

    private static final int KINDS_OF_LETTERS = 64;

    private NearestName() {}

    /**
     * Of {@code known} the name with the fewest single-letter edits from {@code given}, letter case aside; of several the
     * first. Only the names that have as many of its letters as the nearest can have are compared letter by letter: every
     * call of an action that there is not asks this.
     */
    public static Optional<String> of(String given, Collection<String> known) {
        String wanted = plain(given);
        int[] letters = letters(wanted);
        List<Candidate> candidates = new ArrayList<>(known.size());
        for (String name : known) {
            String plain = plain(name);
            candidates.add(new Candidate(name, plain, candidates.size(), leastEdits(letters, letters(plain))));
        }
        candidates.sort(Comparator.comparingInt(Candidate::leastEdits));
        Candidate nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (Candidate candidate : candidates) {
            if (candidate.leastEdits > fewest) {
                break;
            }
            int edits = distance(candidate.plain, wanted);
            if (nearest == null || edits < fewest || edits == fewest && candidate.place < nearest.place) {
                nearest = candidate;
                fewest = edits;
            }
        }
        return Optional.ofNullable(nearest).map(Candidate::name);
    }

    private record Candidate(String name, String plain, int place, int leastEdits) {}

    /** How many single-letter edits lie between two names, letter case aside. */
    public static int edits(String one, String other) {
        return distance(plain(one), plain(other));
    }

    private static String plain(String name) {
        return (name.length() > MOST_LETTERS ? name.substring(0, MOST_LETTERS) : name).toLowerCase(Locale.ROOT);
    }

    /** How often each letter occurs; some letters share a count, which makes names only look nearer. */
    private static int[] letters(String name) {
        int[] counts = new int[KINDS_OF_LETTERS];
        for (int i = 0; i < name.length(); i++) {
            counts[name.charAt(i) % KINDS_OF_LETTERS]++;
        }
        return counts;
    }

    /** The letters that one has and the other has not must at least be edited: in the worst of the two directions. */
    private static int leastEdits(int[] one, int[] other) {
        int more = 0;
        int fewer = 0;
        for (int i = 0; i < KINDS_OF_LETTERS; i++) {
            int difference = one[i] - other[i];
            more += Math.max(difference, 0);
            fewer += Math.max(-difference, 0);
        }
        return Math.max(more, fewer);
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
