package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of the actions on the page: groups as the product has them, and within a group as one would try them, from
 * what makes things over what changes, shows and uses them to what removes them.
 */
final class PageOrder {

    private static final List<List<String>> VERBS = List.of(
            List.of("Create", "Start", "Import"),
            List.of("Add", "Attach"),
            List.of(), // any other verb: Set, Config, Modify, Enable and so on
            List.of("Get", "Describe", "List"),
            List.of("Generate", "Renew", "Accept", "Allow", "Reject"),
            List.of("Reset", "Remove", "Detach"),
            List.of("Delete"));

    private PageOrder() {}

    /** The served actions in that order. */
    static List<Action> of(ActionCatalogue catalogue, DocumentedApi documented) {
        List<String> groups = List.copyOf(documented.groupTitles().keySet());
        return catalogue.actions().stream()
                .sorted(Comparator.<Action>comparingInt(action -> documented
                                .find(action.name())
                                .map(DocumentedAction::group)
                                .map(groups::indexOf)
                                .orElse(groups.size()))
                        .thenComparingInt(action -> step(action.name()))
                        .thenComparing(Action::name))
                .toList();
    }

    private static int step(String action) {
        for (int step = 0; step < VERBS.size(); step++) {
            if (VERBS.get(step).stream().anyMatch(action::startsWith)) {
                return step;
            }
        }
        return VERBS.indexOf(new ArrayList<>());
    }
}
