package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.journal.JournalEntry;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.CommonParameters;
import io.github.bastionhost.emulator.rpc.ParameterNames;
import io.github.bastionhost.emulator.world.Sandboxes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Code that sends a request again, to the address by which the console was opened. It needs nothing but what the language
 * brings along, and does not sign, but for the CLI, which does. What the journal does not keep is a placeholder.
 */
final class Snippets {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern CUT = Pattern.compile("… \\(cut, (\\d+) characters\\)$");

    private final Visit visit;
    private final Map<String, String> parameters;
    private final @Nullable String accessKeyId;

    private Snippets(Visit visit, Map<String, String> parameters, @Nullable String accessKeyId) {
        this.visit = visit;
        this.parameters = parameters;
        this.accessKeyId = accessKeyId;
    }

    /**
     * Code in a language.
     *
     * @param id for the page
     * @param file what it may be called
     * @param run how it is run then; empty where the code is the command
     */
    record Snippet(String id, String language, String file, String run, String code, boolean first) {}

    /** A request in all languages. */
    static List<Snippet> of(Visit visit, JournalEntry entry) {
        Snippets snippets = new Snippets(visit, parameters(entry), entry.accessKeyId());
        return List.of(
                new Snippet("curl", "curl", "", "", snippets.curl(), true),
                new Snippet("java", "Java", "Call.java", "java Call.java", snippets.java(), false),
                new Snippet("typescript", "TypeScript", "call.mts", "npx tsx call.mts", snippets.typeScript(), false),
                new Snippet("python", "Python", "call.py", "python3 call.py", snippets.python(), false),
                new Snippet("go", "Go", "call.go", "go run call.go", snippets.go(), false),
                new Snippet("cli", "CLI", "", "", snippets.cli(), false));
    }

    /** A curl line for a request that nobody has made yet. */
    static String curl(Visit visit, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Action", parameters.getOrDefault("Action", ""));
        all.put("Version", ActionCatalogue.VERSION);
        all.putAll(parameters);
        return new Snippets(visit, all, null).curl();
    }

    private static Map<String, String> parameters(JournalEntry entry) {
        Map<String, String> sent = entry.parameters().asMap();
        Map<String, String> kept = new LinkedHashMap<>();
        if (entry.action() != null) {
            kept.put("Action", entry.action());
        }
        kept.put("Version", sent.getOrDefault("Version", ActionCatalogue.VERSION));
        sent.forEach((name, value) -> {
            // The next signature needs its own.
            if (!CommonParameters.OF_THE_SIGNATURE.contains(name)
                    && NAME.matcher(name).matches()) {
                kept.putIfAbsent(name, told(name, value));
            }
        });
        return kept;
    }

    private static String told(String name, String value) {
        if (value.equals(ParameterNames.MASK)) {
            return "<%s is masked in the journal: put it here>".formatted(name);
        }
        Matcher cut = CUT.matcher(value);
        return cut.find()
                ? "<%s is cut in the journal: put all %s characters here>".formatted(name, cut.group(1))
                : value;
    }

    private String url() {
        return visit.endpoint() + "/";
    }

    private boolean isSecure() {
        return visit.endpoint().startsWith("https:");
    }

    private String curl() {
        StringBuilder code = new StringBuilder("curl -s " + Literals.shell(url()));
        if (visit.sandbox() != null) {
            code.append(" \\\n  -H ").append(Literals.shell(Sandboxes.HEADER + ": " + visit.sandbox()));
        }
        parameters.forEach(
                (name, value) -> code.append(" \\\n  --data-urlencode ").append(Literals.shell(name + "=" + value)));
        return code.toString();
    }

    private String java() {
        String puts = parameters.entrySet().stream()
                .map(parameter -> "        parameters.put(%s, %s);\n"
                        .formatted(Literals.java(parameter.getKey()), Literals.java(parameter.getValue())))
                .collect(Collectors.joining());
        String sandbox = visit.sandbox() == null
                ? ""
                : "                .header(%s, %s)\n"
                        .formatted(Literals.java(Sandboxes.HEADER), Literals.java(visit.sandbox()));
        return """
                import java.net.URI;
                import java.net.URLEncoder;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse;
                import java.nio.charset.StandardCharsets;
                import java.util.LinkedHashMap;
                import java.util.Map;
                import java.util.stream.Collectors;

                public class Call {
                    public static void main(String[] arguments) throws Exception {
                        Map<String, String> parameters = new LinkedHashMap<>();
                """ + puts + """
                        String form = parameters.entrySet().stream()
                                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
                        HttpRequest request = HttpRequest.newBuilder(URI.create(%s))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                """.formatted(Literals.java(url())) + sandbox + """
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build();
                        HttpResponse<String> answer =
                                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                        System.out.println(answer.statusCode() + " " + answer.body());
                    }
                }
                """;
    }

    private String typeScript() {
        return """
                const parameters = {
                %s};
                const answer = await fetch(%s, {
                  method: "POST",
                  headers: {%s},
                  body: new URLSearchParams(parameters),
                });
                console.log(answer.status, await answer.text());
                """.formatted(
                        entries("  "), Literals.quoted(url()), visit.sandbox() == null ? "" : " " + header() + " ");
    }

    private String python() {
        return """
                from urllib.error import HTTPError
                from urllib.parse import urlencode
                from urllib.request import Request, urlopen

                parameters = {
                %s}
                request = Request(%s, data=urlencode(parameters).encode(), headers={%s})
                try:
                    with urlopen(request) as answer:
                        print(answer.status, answer.read().decode())
                except HTTPError as refusal:
                    print(refusal.code, refusal.read().decode())
                """.formatted(entries("    "), Literals.quoted(url()), visit.sandbox() == null ? "" : header());
    }

    private String header() {
        return "%s: %s".formatted(Literals.quoted(Sandboxes.HEADER), Literals.quoted(String.valueOf(visit.sandbox())));
    }

    private String entries(String indent) {
        return parameters.entrySet().stream()
                .map(parameter -> "%s%s: %s,\n"
                        .formatted(indent, Literals.quoted(parameter.getKey()), Literals.quoted(parameter.getValue())))
                .collect(Collectors.joining());
    }

    private String go() {
        String sets = parameters.entrySet().stream()
                .map(parameter -> "\tparameters.Set(%s, %s)\n"
                        .formatted(Literals.quoted(parameter.getKey()), Literals.quoted(parameter.getValue())))
                .collect(Collectors.joining());
        String sandbox = visit.sandbox() == null
                ? ""
                : "\trequest.Header.Set(%s, %s)\n"
                        .formatted(Literals.quoted(Sandboxes.HEADER), Literals.quoted(visit.sandbox()));
        return """
                package main

                import (
                \t"fmt"
                \t"io"
                \t"log"
                \t"net/http"
                \t"net/url"
                \t"strings"
                )

                func main() {
                \tparameters := url.Values{}
                """ + sets + """
                \trequest, err := http.NewRequest("POST", %s, strings.NewReader(parameters.Encode()))
                \tif err != nil {
                \t\tlog.Fatal(err)
                \t}
                \trequest.Header.Set("Content-Type", "application/x-www-form-urlencoded")
                """.formatted(Literals.quoted(url())) + sandbox + """
                \tanswer, err := http.DefaultClient.Do(request)
                \tif err != nil {
                \t\tlog.Fatal(err)
                \t}
                \tdefer answer.Body.Close()
                \tbody, err := io.ReadAll(answer.Body)
                \tif err != nil {
                \t\tlog.Fatal(err)
                \t}
                \tfmt.Println(answer.StatusCode, string(body))
                }
                """;
    }

    private String cli() {
        StringBuilder code = new StringBuilder("aliyun yundun-bastionhost %s --version %s --force"
                .formatted(
                        Literals.shell(parameters.getOrDefault("Action", "<Action>")),
                        Literals.shell(String.valueOf(parameters.get("Version")))));
        code.append(" \\\n  --endpoint %s %s --region cn-hangzhou --method POST"
                .formatted(
                        Literals.shell(URI.create(visit.endpoint()).getRawAuthority()),
                        isSecure() ? "--secure" : "--insecure"));
        code.append(" \\\n  --mode AK --access-key-id %s --access-key-secret '<the secret of this access key>'"
                .formatted(Literals.shell(
                        accessKeyId == null || accessKeyId.isEmpty() ? "testAccessKeyId" : accessKeyId)));
        if (visit.sandbox() != null) {
            code.append(" \\\n  --header ").append(Literals.shell(Sandboxes.HEADER + "=" + visit.sandbox()));
        }
        parameters.forEach((name, value) -> {
            if (!name.equals("Action") && !name.equals("Version")) {
                // With a blank between, a value that begins with a hyphen would be taken for the next option.
                String between = value.startsWith("-") ? "=" : " ";
                code.append(" \\\n  --").append(name).append(between).append(Literals.shell(value));
            }
        });
        return code.toString();
    }
}
