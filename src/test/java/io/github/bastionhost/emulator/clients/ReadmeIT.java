package io.github.bastionhost.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every call of the README as it stands there: it gets the answer that is printed below it. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    /** Commands, and the answer that the README shows for them, or an empty text. */
    private record Example(String commands, String answer) {

        boolean isHttps() {
            return commands.contains("https://");
        }
    }

    private static List<Example> examples() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
        List<Example> examples = new ArrayList<>();
        while (blocks.find()) {
            String text = blocks.group(2);
            if (blocks.group(1).equals("bash") && text.contains("curl ")) {
                examples.add(new Example(text, ""));
            } else if (blocks.group(1).equals("json")) {
                Example last = examples.remove(examples.size() - 1);
                examples.add(new Example(last.commands, text));
            }
        }
        return examples;
    }

    @Test
    void theCallsGetTheAnswersThatArePrinted() throws Exception {
        List<Example> examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
        assertThat(examples).anyMatch(Example::isHttps);
        try (EmulatorProcess http = EmulatorProcess.with().start();
                EmulatorProcess https = EmulatorProcess.with("--bastionhost.tls.self-signed=true")
                        .start()) {
            for (Example example : examples) {
                int port = (example.isHttps() ? https : http).endpoint().getPort();
                String output = run(example.commands.replace("localhost:8080", "localhost:" + port));
                if (!example.answer.isEmpty()) {
                    assertSameShape(JSON.readTree(example.answer), JSON.readTree(output), "$");
                }
            }
        }
    }

    private String run(String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-euc", commands)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(commands).isZero();
        return output;
    }

    /** Members, their order and their values are those printed, but for what is different each time. */
    private static void assertSameShape(JsonNode printed, JsonNode real, String path) {
        assertThat(real.getNodeType()).as(path).isEqualTo(printed.getNodeType());
        if (printed.isObject()) {
            assertThat(real.propertyNames()).as(path).containsExactlyElementsOf(printed.propertyNames());
            printed.propertyStream()
                    .forEach(member -> assertSameShape(
                            member.getValue(), real.path(member.getKey()), path + "." + member.getKey()));
        } else if (!path.matches(".*\\.(RequestId|Recommend|Token|ExpireTime)")) {
            assertThat(real).as(path).isEqualTo(printed);
        }
    }
}
