package io.github.bastionhost.emulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of the kinds of things, held against the catalogue: a misspelt column would be an empty one. */
class KindsTests extends EmulatorTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ActionCatalogue catalogue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DocumentedApi documented;

    @TestFactory
    List<DynamicTest> areWhatTheApiTells() {
        return Kinds.ALL.stream()
                .flatMap(kind -> kind(kind.path(), kind, List.of()))
                .toList();
    }

    private Stream<DynamicTest> kind(String name, Kind kind, List<String> outer) {
        List<String> ids = new ArrayList<>(outer);
        ids.add(kind.id());
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(name, () -> assertKnown(kind, outer, ids))),
                kind.inside().stream().flatMap(inside -> kind(name + "/" + inside.path(), inside, ids)));
    }

    private void assertKnown(Kind kind, List<String> outer, List<String> ids) {
        DocumentedAction list = served(kind.list());
        DocumentedParameter member = list.response().properties().stream()
                .filter(property -> property.name().equals(kind.member()))
                .findFirst()
                .orElseThrow();
        assertThat(names(member.items().properties())).containsAll(kind.columns());
        assertThat(names(list.parameters()))
                .contains("PageNumber", "PageSize")
                .containsAll(kind.filters())
                .containsAll(outer);
        kind.details()
                .forEach(
                        detail -> assertThat(names(served(detail).parameters())).contains(ids.get(ids.size() - 1)));
        if (kind.creation() != null) {
            assertThat(names(served(kind.creation().action()).parameters()))
                    .containsAll(kind.creation().parameters().keySet());
        }
    }

    private DocumentedAction served(String action) {
        assertThat(catalogue.find(action)).as(action).isPresent();
        return documented.find(action).orElseThrow();
    }

    private static List<String> names(List<DocumentedParameter> parameters) {
        return parameters.stream().map(DocumentedParameter::name).toList();
    }
}
