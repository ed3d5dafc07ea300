package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which of the documented actions are served. */
@RestController
class CoverageController {

    private final ActionCatalogue catalogue;
    private final DocumentedApi documented;

    CoverageController(ActionCatalogue catalogue, DocumentedApi documented) {
        this.catalogue = catalogue;
        this.documented = documented;
    }

    /** An action of the API, and whether it is served here. */
    record Coverage(String action, String group, String summary, boolean served) {}

    @GetMapping(DocumentedApi.COVERAGE_PAGE)
    List<Coverage> coverage() {
        Set<String> served = catalogue.actions().stream().map(Action::name).collect(Collectors.toSet());
        return documented.actions().values().stream()
                .map(action ->
                        new Coverage(action.name(), action.group(), action.summary(), served.contains(action.name())))
                .toList();
    }
}
