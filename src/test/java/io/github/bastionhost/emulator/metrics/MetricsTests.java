package io.github.bastionhost.emulator.metrics;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Prometheus is told. */
class MetricsTests extends EmulatorTests {

    private static final String CALLS = "bastionhost_calls_seconds_count";

    /** Other tests leave sandboxes, and only so many are shown. */
    @BeforeEach
    void dropAllSandboxes() {
        emulator.control("GET", "/sandboxes?pageSize=1000")
                .json()
                .forEach(left -> emulator.control(
                        "DELETE", "/sandboxes/" + left.path("name").asString()));
    }

    private Answer scrape(String accept) {
        return emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/actuator/prometheus"))
                .header("Accept", accept));
    }

    private String scrape() {
        return scrape("*/*").body();
    }

    /** The value of a series; 0 if there is none. */
    private double value(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    private static String calls(String action, String code, String sandbox) {
        return "%s{action=\"%s\",code=\"%s\",sandbox=\"%s\"}".formatted(CALLS, action, code, sandbox);
    }

    private Request madeToFail(String code) {
        return generateAssetOperationToken(instanceId)
                .withHeader("x-emulator-fault", "{\"error\":{\"code\":\"%s\",\"status\":418}}".formatted(code));
    }

    @Test
    void countAndTimeCallsByActionCodeAndSandbox() {
        emulator.in(instanceId).call(generateAssetOperationToken(instanceId));
        emulator.in(instanceId).call(generateAssetOperationToken(instanceId));
        emulator.in(instanceId).call(generateAssetOperationToken(instanceId).without("AssetId"));

        assertThat(value(calls("GenerateAssetOperationToken", "OK", instanceId)))
                .isEqualTo(2);
        assertThat(value(calls("GenerateAssetOperationToken", "InvalidParameter", instanceId)))
                .isEqualTo(1);
        assertThat(value(calls("GenerateAssetOperationToken", "OK", instanceId).replace("count", "sum")))
                .isBetween(0.000_001, 60.0);
        assertThat(value(calls("GenerateAssetOperationToken", "OK", instanceId).replace("count", "max")))
                .isBetween(0.000_001, 60.0);
    }

    @Test
    void countCallsThatNameNoSandboxAsDefault() {
        String series = calls("ListHosts", "OK", "default");
        double before = value(series);

        emulator.call(Request.of("ListHosts", instanceId));
        emulator.in("default").call(Request.of("ListHosts", instanceId));

        assertThat(value(series) - before).isEqualTo(2);
    }

    @Test
    void countCallsThatCameToNoSandbox() {
        String series = calls("ListHosts", "InvalidParameter", "none");
        double before = value(series);

        assertThat(emulator.in("a name").call(Request.of("ListHosts", instanceId)))
                .isRefusedAsInvalid();

        assertThat(value(series) - before).isEqualTo(1);
        assertThat(scrape()).doesNotContain("a name");
    }

    @Test
    void makeNoSeriesOfActionsThatCallersInvent() {
        emulator.in(instanceId).call(Request.of("NoSuchAction", instanceId));
        emulator.in(instanceId).call(Request.of("", instanceId));

        assertThat(value(calls("unknown", "InvalidAction.NotFound", instanceId)))
                .isEqualTo(1);
        assertThat(value(calls("unknown", "MissingAction", instanceId))).isEqualTo(1);
        assertThat(scrape()).doesNotContain("NoSuchAction");
    }

    @ParameterizedTest
    @CsvSource({
        // Of the gateway's table, of a page, and of nobody.
        "InvalidProtocol.NeedSsl, InvalidProtocol.NeedSsl",
        "HostAccountAlreadyExists, HostAccountAlreadyExists",
        "My.Own.Invention,         other"
    })
    void makeNoSeriesOfCodesThatFaultsInvent(String code, String label) {
        assertThat(emulator.in(instanceId).call(madeToFail(code))).isRefusedWith(418, code);

        assertThat(value(calls("GenerateAssetOperationToken", label, instanceId)))
                .isEqualTo(1);
        assertThat(scrape()).doesNotContain("My.Own.Invention");
    }

    @Test
    void countFaults() {
        double before = value("bastionhost_faults_total");

        emulator.call(madeToFail("Throttling.User"));
        emulator.call(generateAssetOperationToken(instanceId).withHeader("x-emulator-fault", "latency=PT0.001S"));
        emulator.call(generateAssetOperationToken(instanceId));

        assertThat(value("bastionhost_faults_total") - before).isEqualTo(2);
    }

    @Test
    void showFiftySandboxesAndTheOthersTogether() {
        double others = value(calls("ListHosts", "OK", "other"));
        for (int number = 1; number <= 51; number++) {
            emulator.in(instanceId + "." + number).call(Request.of("ListHosts", instanceId));
        }
        assertThat(sandboxesShown()).contains(instanceId + ".50").doesNotContain(instanceId + ".51");
        assertThat(value(calls("ListHosts", "OK", "other")) - others).isEqualTo(1);

        emulator.control("DELETE", "/sandboxes/" + instanceId + ".1");
        assertThat(sandboxesShown()).contains(instanceId + ".1");

        emulator.in(instanceId + ".51").call(Request.of("ListHosts", instanceId));
        assertThat(sandboxesShown()).contains(instanceId + ".51").doesNotContain(instanceId + ".1");
        assertThat(sandboxesShown().stream().filter(name -> name.startsWith(instanceId)))
                .hasSize(50);
    }

    private Set<String> sandboxesShown() {
        return Pattern.compile(CALLS + "\\{.*sandbox=\"(.*)\"}")
                .matcher(scrape())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void tellWhatIsHeldInMemory() {
        emulator.in(instanceId).call(generateAssetOperationToken(instanceId));

        assertThat(value("bastionhost_sandboxes")).isEqualTo(1);
        assertThat(value("bastionhost_journal_bytes")).isPositive();
        assertThat(scrape()).contains("jvm_memory_used_bytes{", "hikaricp_connections_active{", "process_cpu_usage");
    }

    /** These are measured for each request or query. */
    @Test
    void leaveOutWhatCostsAndNobodyNeeds() {
        emulator.call(generateAssetOperationToken(instanceId));

        assertThat(scrape()).doesNotContain("http_server_requests", "spring_data_repository", "logback_events");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                                    | text/plain;version=0.0.4;charset=utf-8
                    application/openmetrics-text;version=1.0.0,text/plain;q=0.5            | application/openmetrics-text;version=1.0.0;charset=utf-8
                    application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited,text/plain;q=0.5 | application/openmetrics-text;version=1.0.0;charset=utf-8
                    """)
    void areTextWhateverPrometheusPrefers(String accept, String contentType) {
        emulator.in(instanceId).call(generateAssetOperationToken(instanceId));

        Answer answer = scrape(accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(contentType);
        assertThat(answer.body()).contains(calls("GenerateAssetOperationToken", "OK", instanceId));
    }
}
