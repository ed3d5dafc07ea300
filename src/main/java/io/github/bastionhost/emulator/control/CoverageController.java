package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.Evidence;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which of the documented actions are served, and what is not certain about those that are. */
@RestController
class CoverageController {

    private final ActionCatalogue catalogue;
    private final DocumentedApi documented;

    CoverageController(ActionCatalogue catalogue, DocumentedApi documented) {
        this.catalogue = catalogue;
        this.documented = documented;
    }

    /**
     * An action of the API.
     *
     * @param served whether it is served here
     * @param sources where the facts about it come from
     * @param rules what its page leaves open, and how it is decided here
     * @param errors the codes on which the sources disagree or are silent
     */
    record Coverage(
            String action,
            String group,
            String summary,
            boolean served,
            List<String> sources,
            List<Behaviour> rules,
            List<Choice> errors) {}

    /** A behaviour, and how it is known. */
    record Behaviour(String rule, Evidence evidence) {}

    /**
     * A code that is answered.
     *
     * @param instead the documented one in whose place it is
     */
    record Choice(String code, @Nullable String instead, String why, Evidence evidence) {}

    @GetMapping(DocumentedApi.COVERAGE_PAGE)
    List<Coverage> coverage() {
        Map<String, Action> served =
                catalogue.actions().stream().collect(Collectors.toMap(Action::name, Function.identity()));
        return documented.actions().values().stream()
                .map(action -> coverage(action, served.get(action.name())))
                .toList();
    }

    private static Coverage coverage(DocumentedAction action, @Nullable Action served) {
        return new Coverage(
                action.name(),
                action.group(),
                action.summary(),
                served != null,
                action.sources(),
                served == null
                        ? List.of()
                        : served.rules().stream()
                                .map(rule -> new Behaviour(rule.value(), rule.by()))
                                .toList(),
                served == null
                        ? List.of()
                        : ChosenError.of(action).stream()
                                .map(choice -> choice(choice, action))
                                .toList());
    }

    private static Choice choice(ChosenError choice, DocumentedAction action) {
        return new Choice(
                choice.error().code(), choice.replacedOn(action).orElse(null), choice.why(), choice.evidence());
    }
}
