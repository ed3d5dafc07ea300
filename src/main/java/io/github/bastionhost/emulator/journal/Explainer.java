package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.journal.Explanation.Slip;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.ParameterNames;
import io.github.bastionhost.emulator.settings.NearestName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a request was meant to be, and stops expectations that nothing could ever meet. */
@Component
public class Explainer {

    private final ActionCatalogue catalogue;
    private final DocumentedApi documented;
    private final ParameterNames names;

    Explainer(ActionCatalogue catalogue, DocumentedApi documented, ParameterNames names) {
        this.catalogue = catalogue;
        this.documented = documented;
        this.names = names;
    }

    /** What was probably meant by that request. */
    public Explanation explain(JournalEntry entry) {
        return new Explanation(slip(entry.action()), unknownParameters(entry), entry.mismatch());
    }

    private @Nullable Slip slip(@Nullable String action) {
        return action == null || action.isEmpty() || isKnown(action) ? null : new Slip(action, nearest(action));
    }

    private boolean isKnown(String action) {
        return catalogue.find(action).isPresent() || documented.find(action).isPresent();
    }

    private String nearest(String action) {
        return NearestName.of(action, documented.actions().keySet()).orElseThrow();
    }

    private List<Slip> unknownParameters(JournalEntry entry) {
        Action action = catalogue.find(entry.action()).orElse(null);
        return action == null
                ? List.of()
                : names.unknown(action, entry.parameters().names()).stream()
                        .map(name -> new Slip(name, names.nearest(action, name)))
                        .toList();
    }

    /**
     * Refuses an expectation that makes no sense: of an action or a parameter that does not exist and that nobody has
     * sent, or of a secret, which no request in the journal shows.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public void requireSense(Expectation expectation, List<JournalEntry> requests) {
        String action = expectation.action();
        if (action != null && !isKnown(action) && requests.stream().noneMatch(entry -> action.equals(entry.action()))) {
            throw new IllegalArgumentException("There is no action %s, and no request for it; the nearest is %s."
                    .formatted(action, nearest(action)));
        }
        expectation.parameters().forEach((name, value) -> {
            requireShown(action, name, value);
            catalogue.find(action).ifPresent(served -> requireKnown(served, name, requests));
        });
    }

    /**
     * Refuses to look for the value of a secret.
     *
     * @throws IllegalArgumentException that names the parameter
     */
    public void requireShown(@Nullable String action, String name, @Nullable String value) {
        if (value != null && !value.isEmpty() && !value.equals(ParameterNames.MASK) && names.isSecret(action, name)) {
            throw new IllegalArgumentException(
                    "The values of %s are masked in the journal: look for %s.".formatted(name, ParameterNames.MASK));
        }
    }

    private void requireKnown(Action action, String name, List<JournalEntry> requests) {
        boolean unknown = !names.unknown(action, List.of(name)).isEmpty();
        if (unknown && requests.stream().noneMatch(entry -> entry.parameters().get(name) != null)) {
            throw new IllegalArgumentException("%s has no parameter %s, and no request has one; the nearest is %s."
                    .formatted(action.name(), name, names.nearest(action, name)));
        }
    }
}
