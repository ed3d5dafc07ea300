package io.github.bastionhost.emulator.console;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table of things.
 *
 * @param href its own page
 * @param problem why the API does not list them; then there are no rows
 * @param first how a person makes the first of them: a line for a shell
 * @param page which of the pages this is; absent where only the first rows are shown
 */
record Listing(
        String title,
        String href,
        List<Cell> heads,
        List<Row> rows,
        long total,
        @Nullable String problem,
        @Nullable String first,
        List<Filter> filters,
        @Nullable Pager page) {

    /** The cells of a thing. */
    record Row(List<Cell> cells) {}

    /** A field to search by, and what is in it. */
    record Filter(String name, String label, String value) {}

    /** Whether there is anything to show. */
    boolean filled() {
        return !rows.isEmpty();
    }

    /** Whether a page of its own shows more. */
    boolean hasMore() {
        return page == null && total > rows.size();
    }

    /** Whether rows are missing because of what was searched for. */
    boolean filtered() {
        return filters.stream().anyMatch(filter -> !filter.value().isEmpty());
    }

    /** The ways from one page of a table to the others; those that lead nowhere are absent. */
    record Pager(
            long number,
            long pages,
            long total,
            @Nullable String first,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String last) {

        /** The rows of a page, however many things there are. */
        static final int SIZE = 50;

        static Pager of(String href, Map<String, String> query, long number, long total) {
            long pages = Math.max(1, (total + SIZE - 1) / SIZE);
            return new Pager(
                    number,
                    pages,
                    total,
                    number > 2 ? address(href, query, 1) : null,
                    number > 1 ? address(href, query, Math.min(number - 1, pages)) : null,
                    number < pages ? address(href, query, number + 1) : null,
                    number < pages - 1 ? address(href, query, pages) : null);
        }

        /**
         * Whether there is another page after this one, of a list that tells no total.
         *
         * @param list tells the page of that number and size
         */
        static boolean goesOn(List<?> page, int number, BiFunction<Integer, Integer, ? extends List<?>> list) {
            return page.size() == SIZE && !list.apply(number * SIZE + 1, 1).isEmpty();
        }

        /** Whether there is more than this page. */
        boolean needed() {
            return pages > 1 || number > 1;
        }

        private static String address(String href, Map<String, String> query, long number) {
            StringBuilder address = new StringBuilder(href).append("?page=").append(number);
            query.forEach((name, value) ->
                    address.append('&').append(name).append('=').append(Addresses.encoded(value)));
            return address.toString();
        }
    }
}
