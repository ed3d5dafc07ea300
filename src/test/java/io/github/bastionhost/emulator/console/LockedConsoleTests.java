package io.github.bastionhost.emulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** With a token set, the console asks for it and shows nothing before. */
@TestPropertySource(properties = "bastionhost.control.token=open-sesame")
class LockedConsoleTests extends EmulatorTests {

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(emulator.endpoint().resolve("/_emulator" + path));
    }

    private String signIn() {
        Answer answer = emulator.control("POST", "/console/session", "{\"token\":\" open-sesame \"}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("HX-Refresh")).isEqualTo("true");
        assertThat(answer.header("Set-Cookie"))
                .matches("emulator-console-\\d+=[\\w-]{43}; Path=/_emulator; HttpOnly; SameSite=Strict");
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console/journal",
                "/console/journal/news",
                "/console/instances/i/hosts",
                "/console/@x"
            })
    void asksForTheToken(String path) {
        Answer answer = emulator.control("GET", path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.body()).contains("Token of the control plane").doesNotContain("open-sesame", "Instances");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void showsItsFilesToEverybody() {
        assertThat(emulator.control("GET", "/console/assets/console.css").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\":\"open\"}", "{\"token\":\"\"}", "{}", "{\"token\":null}"})
    void staysClosedToAnythingElse(String body) {
        Answer answer = emulator.control("POST", "/console/session", body);

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.http().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void opensToWhoHasGivenTheToken() {
        String cookie = signIn();

        assertThat(cookie).doesNotContain("open-sesame");
        Answer page = emulator.send(to("/console").header("Cookie", cookie));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Sign out");
        assertThat(emulator.send(to("/clock").header("Cookie", cookie)).status())
                .isEqualTo(200);
        assertThat(emulator.send(to("/console").header("Authorization", "Bearer open-sesame"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staysClosedToOtherCookies() {
        String cookie = signIn();
        String name = cookie.substring(0, cookie.indexOf('='));

        for (String other : new String[] {
            name + "=open-sesame", name + "=", cookie + "x", "emulator-console-1=" + cookie.substring(name.length() + 1)
        }) {
            assertThat(emulator.send(to("/console").header("Cookie", other)).status())
                    .as(other)
                    .isEqualTo(401);
        }
    }

    /** What a page of another origin can have a browser send without asking first: the cookie helps it to nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"})
    void takesNoFormsFromWhoeverHasTheCookie(String type) {
        String cookie = signIn();

        Answer answer = emulator.send(to("/reset")
                .header("Cookie", cookie)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void forgetsWhoSignsOut() {
        Answer answer = emulator.send(to("/console/session").DELETE());

        assertThat(answer.header("Set-Cookie")).contains("=; ", "Max-Age=0");
    }

    @Test
    void makesNoSandboxForWhoHasNotGivenTheToken() {
        emulator.in("locked-out").control("POST", "/console/session", "{\"token\":\"open\"}");

        assertThat(emulator.send(to("/sandboxes").header("Authorization", "Bearer open-sesame"))
                        .body())
                .doesNotContain("locked-out");
    }
}
