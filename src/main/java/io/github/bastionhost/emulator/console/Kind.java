package io.github.bastionhost.emulator.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things in an instance, and how the API tells them.
 *
 * @param path its part of the address
 * @param title what they are called
 * @param list the action that lists them
 * @param member the array in its answer
 * @param id the column that names one; what is inside of one is asked for with a parameter of that name
 * @param columns those of the table, as the answer spells them
 * @param filters parameters of the list that a person may want to search by
 * @param details actions that tell about one
 * @param creation how one is made; absent where no action does
 * @param inside the kinds of things in it, or that it has to do with
 */
record Kind(
        String path,
        String title,
        String list,
        String member,
        String id,
        List<String> columns,
        List<String> filters,
        List<String> details,
        @Nullable Creation creation,
        List<Kind> inside) {

    /** An action, and parameters for its first call besides those that are documented as required. */
    record Creation(String action, Map<String, String> parameters) {}

    /** A kind whose id is the first of the columns. */
    static Kind of(String path, String title, String list, String member, String... columns) {
        return new Kind(path, title, list, member, columns[0], List.of(columns), List.of(), List.of(), null, List.of());
    }

    Kind filteredBy(String... parameters) {
        return new Kind(path, title, list, member, id, columns, List.of(parameters), details, creation, inside);
    }

    Kind toldBy(String... actions) {
        return new Kind(path, title, list, member, id, columns, filters, List.of(actions), creation, inside);
    }

    /** {@code parameters} are names and values, where the documented examples would not do. */
    Kind madeBy(String action, String... parameters) {
        Map<String, String> better = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            better.put(parameters[i], parameters[i + 1]);
        }
        return new Kind(path, title, list, member, id, columns, filters, details, new Creation(action, better), inside);
    }

    Kind holding(Kind... kinds) {
        List<Kind> all = new ArrayList<>(inside);
        all.addAll(List.of(kinds));
        return new Kind(path, title, list, member, id, columns, filters, details, creation, List.copyOf(all));
    }

    /** Whether one of them has a page of its own. */
    boolean opens() {
        return !details.isEmpty() || !inside.isEmpty();
    }

    Optional<Kind> inside(String wanted) {
        return inside.stream().filter(kind -> kind.path.equals(wanted)).findFirst();
    }
}
