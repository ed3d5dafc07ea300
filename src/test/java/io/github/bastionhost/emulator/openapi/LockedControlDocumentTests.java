package io.github.bastionhost.emulator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.ShownAction;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** With a token set, the page of the control plane asks for it. */
@TestPropertySource(properties = "bastionhost.control.token=open-sesame")
class LockedControlDocumentTests extends EmulatorTests {

    @Test
    void asksForTheTokenAndDoesNotTellIt() {
        JsonNode control = ShownAction.document(emulator, "/v3/api-docs/control");

        assertThat(control.path("security").toString()).isEqualTo("[{\"control-token\":[]}]");
        assertThat(control.at("/components/securitySchemes/control-token/scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(control.toString()).doesNotContain("open-sesame");
    }
}
