package io.github.bastionhost.emulator.control;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One setting switches off everything under {@code /_emulator}. */
@TestPropertySource(properties = "bastionhost.control.enabled=false")
class NoControlPlaneTests extends EmulatorTests {

    private static final String ROOT = "/_emulator";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    @SuppressWarnings("NullAway.Init")
    private RequestMappingHandlerMapping mapping;

    @TestFactory
    Stream<DynamicTest> servesNoCallOfIt() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(call -> call.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(ROOT))
                        .map(pattern -> DynamicTest.dynamicTest(
                                call.toString(), () -> assertOff(method(call), path(pattern)))));
    }

    @Test
    void servesNoOtherPathUnderIt() {
        assertOff("GET", "/nowhere");
        assertOff("GET", "/console/console.css");
    }

    @Test
    void takesNoFaultsFromCalls() {
        assertThat(emulator.call(
                        Request.of("ListHosts", instanceId).withHeader("x-emulator-fault", "error=InternalError")))
                .isAccepted();
    }

    private static String method(RequestMappingInfo call) {
        return call.getMethodsCondition().getMethods().iterator().next().name();
    }

    private static String path(String pattern) {
        return pattern.substring(ROOT.length()).replaceAll("\\{[^}]*}", "1");
    }

    private void assertOff(String method, String path) {
        Answer answer = method.equals("GET") ? emulator.control(method, path) : emulator.control(method, path, "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.at("/detail").asString())
                .isEqualTo("The control plane is switched off (bastionhost.control.enabled).");
    }
}
