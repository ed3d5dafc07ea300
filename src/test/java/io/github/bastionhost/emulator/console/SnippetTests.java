package io.github.bastionhost.emulator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The code that the page of a request shows is run as it stands, and must send the same again. */
class SnippetTests extends EmulatorTests {

    /** All that some language gives a meaning to. */
    private static final String NASTY =
            "it's \"quoted\" $HOME ${HOME} $(id) `id` #{x} %s %% \\ \\n \\u0041 'a''b' \\' !! ~ *\n"
                    + "\tsecond line\r\n--x=@file;&|<b>&amp;</b> 中文 é 😀 \u202e \u2028 \ufeff \u0001\u007f\u0085 end ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private String page() {
        String id = latest().at("/requestId").asString();
        return emulator.control("GET", "/console/journal/" + id).body();
    }

    private io.github.bastionhost.emulator.testing.Answer latest() {
        return emulator.control("GET", "/requests/latest");
    }

    private static String snippet(String page, String language) {
        Matcher found = Pattern.compile(
                        "<pre tabindex=\"0\" aria-label=\"" + language + "\">(.*?)</pre>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(language).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path told = directory.resolve("told");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile())
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, command[0] + " is not installed");
            throw absent;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(told);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private Path write(String file, String code) throws IOException {
        return Files.writeString(directory.resolve(file), code);
    }

    private String nastyRequest() {
        emulator.call(Request.of("CreateHostGroup", instanceId)
                .with("HostGroupName", "first")
                .with("Comment", NASTY)
                .asForm());
        return page();
    }

    private void assertSentAgain(String told) {
        assertThat(told).contains("RequestId");
        assertThat(told).contains(latest().at("/requestId").asString());
        assertThat(latest().at("/parameters/Comment").asString()).isEqualTo(NASTY);
        assertThat(latest().at("/action").asString()).isEqualTo("CreateHostGroup");
    }

    @Test
    void sendsAgainWithCurl() throws IOException, InterruptedException {
        String code = snippet(nastyRequest(), "curl");

        assertSentAgain(run("bash", write("call.sh", code).toString()));
    }

    @Test
    void sendsAgainWithJava() throws IOException, InterruptedException {
        String code = snippet(nastyRequest(), "Java");

        assertSentAgain(run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                write("Call.java", code).toString()));
    }

    @Test
    void sendsAgainWithPython() throws IOException, InterruptedException {
        String code = snippet(nastyRequest(), "Python");

        assertSentAgain(run("python3", write("call.py", code).toString()));
    }

    /** It has no types that a JavaScript engine would stumble over. */
    @Test
    void sendsAgainWithNode() throws IOException, InterruptedException {
        String code = snippet(nastyRequest(), "TypeScript");

        assertSentAgain(run("node", write("call.mjs", code).toString()));
    }

    @Test
    void sendsAgainWithGo() throws IOException, InterruptedException {
        String code = snippet(nastyRequest(), "Go");

        assertSentAgain(run("go", "run", write("call.go", code).toString()));
    }

    /** Go's texts in double quotation marks know the escapes of JSON that are used here. */
    @Test
    void quotesForGo() {
        Matcher comment =
                Pattern.compile("parameters.Set\\(\"Comment\", (\".*\")\\)").matcher(snippet(nastyRequest(), "Go"));

        assertThat(comment.find()).isTrue();
        assertThat(new JsonMapper().readValue(comment.group(1), String.class)).isEqualTo(NASTY);
    }

    @Test
    void givesTheCliItsArguments() throws IOException, InterruptedException {
        emulator.call(Request.of("CreateHostGroup", instanceId)
                .with("HostGroupName", "--force")
                .with("AccessKeyId", "LTAI'5")
                .with("Comment", NASTY));
        String code = snippet(page(), "CLI");

        String told = run(
                "bash",
                write("call.sh", "aliyun() { printf '%s\\0' \"$@\"; }\n" + code).toString());

        assertThat(told.split("\0"))
                .containsExactly(
                        "yundun-bastionhost",
                        "CreateHostGroup",
                        "--version",
                        "2019-12-09",
                        "--force",
                        "--endpoint",
                        emulator.endpoint().getAuthority(),
                        "--insecure",
                        "--region",
                        "cn-hangzhou",
                        "--method",
                        "POST",
                        "--mode",
                        "AK",
                        "--access-key-id",
                        "LTAI'5",
                        "--access-key-secret",
                        "<the secret of this access key>",
                        "--InstanceId",
                        instanceId,
                        "--HostGroupName=--force",
                        "--Comment",
                        NASTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "Java", "TypeScript", "Python", "Go", "CLI"})
    void staysInTheSandbox(String language) {
        EmulatorClient sandboxed = emulator.in("snippets");
        sandboxed.call(Request.of("ListHosts", instanceId));
        String id =
                sandboxed.control("GET", "/requests/latest").at("/requestId").asString();

        String page =
                emulator.control("GET", "/console/@snippets/journal/" + id).body();

        assertThat(snippet(page, language)).contains("x-emulator-sandbox", "snippets");
    }

    @Test
    void staysInTheSandboxWhenRun() throws IOException, InterruptedException {
        EmulatorClient sandboxed = emulator.in("snippets-run");
        sandboxed.call(Request.of("CreateHostGroup", instanceId).with("HostGroupName", "first"));
        String id =
                sandboxed.control("GET", "/requests/latest").at("/requestId").asString();
        String page =
                emulator.control("GET", "/console/@snippets-run/journal/" + id).body();

        for (String[] command : List.of(new String[] {"bash", "curl"}, new String[] {"python3", "Python"})) {
            String told =
                    run(command[0], write("call", snippet(page, command[1])).toString());
            assertThat(told)
                    .contains(sandboxed
                            .control("GET", "/requests/latest")
                            .at("/requestId")
                            .asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "Java", "TypeScript", "Python", "Go", "CLI"})
    void saysWhatTheJournalDoesNotHave(String language) {
        emulator.call(Request.createHostShareKey(instanceId)
                .with("AccessKeyId", "LTAI5")
                .with("Signature", "c2lnbmF0dXJl")
                .with("HostShareKeyName", "x".repeat(2_000))
                .asForm());

        assertThat(snippet(page(), language))
                .contains("<PrivateKey is masked in the journal: put it here>")
                .contains("<HostShareKeyName is cut in the journal: put all 2000 characters here>")
                .doesNotContain("Signature", "c2lnbmF0dXJl");
    }

    /** What an empty table proposes is accepted as it stands, where it needs no secret. */
    @ParameterizedTest
    @ValueSource(strings = {"hosts", "databases", "host-groups", "user-groups", "policies", "tokens"})
    void makesTheFirstOfAKind(String kind) throws IOException, InterruptedException {
        String page = emulator.control("GET", "/console/instances/%s/%s".formatted(instanceId, kind))
                .body();
        Matcher found = Pattern.compile("<pre tabindex=\"0\">(.*?)</pre>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(page).isTrue();

        String told = run(
                "bash",
                write("first.sh", HtmlUtils.htmlUnescape(found.group(1))).toString());

        assertThat(told).contains("RequestId").doesNotContain("EmulatorReason");
    }
}
