package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.openapi.Supplement.ReferencePage;
import org.jspecify.annotations.Nullable;

/**
 * What RAM counts an action as: create, get, list, update or delete.
 *
 * @param derived whether it was derived from the action's name, for want of a page that says it
 */
record AccessLevel(String name, boolean derived) {

    static AccessLevel of(String action, @Nullable ReferencePage page) {
        return page == null ? new AccessLevel(ofVerb(action), true) : new AccessLevel(page.accessLevel(), false);
    }

    private static String ofVerb(String action) {
        if (action.startsWith("Create")) {
            return "create";
        }
        if (action.startsWith("Get")) {
            return "get";
        }
        if (action.startsWith("List") || action.startsWith("Describe")) {
            return "list";
        }
        return action.startsWith("Delete") ? "delete" : "update";
    }
}
