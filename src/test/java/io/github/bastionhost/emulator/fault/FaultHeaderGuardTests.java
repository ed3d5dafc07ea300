package io.github.bastionhost.emulator.fault;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Who may not use the control plane may not make calls fail. */
@TestPropertySource(properties = "bastionhost.control.token=open-sesame")
class FaultHeaderGuardTests extends EmulatorTests {

    @ParameterizedTest
    @ValueSource(strings = {"reset", "error=InternalError", "nonsense"})
    void theHeaderMeansNothingWhereTheControlPlaneIsLocked(String header) {
        assertThat(emulator.call(Request.of("ListHosts", instanceId).withHeader("x-emulator-fault", header)))
                .isAccepted();
    }

    @Test
    void theTokenOpensTheRulesAlone() {
        assertThat(emulator.call(Request.of("ListHosts", instanceId)
                        .withHeader("x-emulator-fault", "error=InternalError")
                        .withHeader("Authorization", "Bearer open-sesame")))
                .isAccepted();
    }
}
