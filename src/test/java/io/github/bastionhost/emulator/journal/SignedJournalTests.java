package io.github.bastionhost.emulator.journal;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Verdicts on signatures, and what is wrong with those that are refused. */
@TestPropertySource(properties = "bastionhost.auth.mode=optional")
class SignedJournalTests extends EmulatorTests {

    private static final String NOW = "2026-11-23T04:13:00Z";
    private static final String SECRET = "testAccessKeySecret";

    @BeforeEach
    void enterASandboxWhereTimeStandsStill() {
        emulator = emulator.in(instanceId);
        emulator.control("PUT", "/clock", "{\"instant\":\"%s\",\"frozen\":true}".formatted(NOW));
    }

    private Request request() {
        return Request.of("ListHosts", instanceId).with("HostName", "web 01*~").with("HostAddress", "");
    }

    private Request signed(Request request) {
        return Signer.DEFAULT.sign(request, NOW, UUID.randomUUID().toString());
    }

    private JsonNode latest() {
        return emulator.control("GET", "/requests/latest").json();
    }

    private String verdict() {
        return latest().path("signature").asString();
    }

    @Test
    void tellsWhatSignaturesAreWorth() {
        emulator.call(request());
        assertThat(verdict()).isEqualTo("unsigned");
        emulator.call(signed(request().with("Action", "Nonsense")));
        assertThat(verdict()).isEqualTo("notChecked");
        emulator.call(signed(request().with("PageNumber", "0")));
        assertThat(verdict()).isEqualTo("accepted");
        emulator.call(signed(request()).with("Signature", "wrong"));
        assertThat(verdict()).isEqualTo("refused");
        emulator.call(signed(request()).with("Signature", null));
        assertThat(verdict()).isEqualTo("refused");
        emulator.call(signed(request()).with("AccessKeyId", "LTAInobody"));
        assertThat(verdict()).isEqualTo("refused");
        assertThat(latest().at("/identity/accessKeyId").asString()).isEqualTo("LTAInobody");
        assertThat(latest().at("/identity/account").isNull()).isTrue();
        Request once = signed(request());
        assertThat(emulator.call(once)).isAccepted();
        emulator.call(once);
        assertThat(verdict()).isEqualTo("refused");
        assertThat(latest().path("code").asString()).isEqualTo("SignatureNonceUsed");
    }

    @Test
    void tellsWhoCalled() {
        emulator.control("PUT", "/access-keys", """
                [{"accessKeyId": "LTAIalice", "accessKeySecret": "testAccessKeySecret", "account": "123456789012",
                  "userId": "alice", "policies": [{"Version": "1", "Statement": []}]}]""");

        emulator.call(new Signer("LTAIalice", SECRET).sign(request(), NOW, "n"));

        assertThat(latest().path("identity").toString())
                .isEqualTo("{\"accessKeyId\":\"LTAIalice\",\"account\":\"123456789012\",\"userId\":\"alice\"}");
        assertThat(latest().path("code").asString()).isEqualTo("Forbidden.RAM");
        assertThat(verdict()).isEqualTo("accepted");
        assertThat(emulator.control("GET", "/requests?accessKeyId=LTAIalice")
                        .at("/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    // ---- signature by parameters

    private static String rfc3986(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String query(Map<String, String> parameters, UnaryOperator<String> encoding) {
        return parameters.entrySet().stream()
                .map(entry -> encoding.apply(entry.getKey()) + "=" + encoding.apply(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static byte[] hmac(String algorithm, String key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Calls with the signature of another text, or by another key, and tells what the journal makes of it. */
    private JsonNode explain(Request unsigned, String key, UnaryOperator<String> algorithm, TextOf text) {
        Request request = signed(unsigned).without("Signature");
        byte[] mac = hmac(algorithm.apply("HmacSHA1"), key, text.of(request));
        Answer answer =
                emulator.call(request.with("Signature", Base64.getEncoder().encodeToString(mac)));
        assertThat(answer).isRefusedWith(400, "SignatureDoesNotMatch");
        return latest().at("/explanation/signature");
    }

    private JsonNode explain(Request unsigned, TextOf text) {
        return explain(unsigned, SECRET + "&", same -> same, text);
    }

    private interface TextOf {

        String of(Request request);
    }

    private static TextOf written(UnaryOperator<String> encoding) {
        return request -> request.method() + "&%2F&" + rfc3986(query(new TreeMap<>(request.parameters()), encoding));
    }

    private static final TextOf RIGHT = written(SignedJournalTests::rfc3986);

    @Test
    void showsWhatTheServerSigns() {
        Request request = signed(request()).with("Signature", "wrong");
        Answer answer = emulator.call(request);

        JsonNode signature = latest().at("/explanation/signature");
        assertThat(signature.path("serverStringToSign").asString())
                .isEqualTo(answer.at("/Message").asString().split("server string to sign is:", 2)[1])
                .isEqualTo(RIGHT.of(request.without("Signature")));
        assertThat(signature.path("serverCanonicalRequest").isNull()).isTrue();
        assertThat(signature.path("mistake").isNull()).isTrue();
    }

    @Test
    void marksWhereAFormEncodingDiffers() {
        JsonNode mistake = explain(request(), written(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .path("mistake");

        assertThat(mistake.path("says").asString()).contains("as HTML forms do");
        assertThat(mistake.path("clientText").asString()).contains("HostName%3Dweb%2B01%2A%257E");
        assertThat(mistake.at("/firstDifference/before").asString()).endsWith("HostName%3Dweb%2");
        assertThat(mistake.at("/firstDifference/server").asString()).startsWith("52001%252A~%26");
        assertThat(mistake.at("/firstDifference/client").asString()).startsWith("B01%2A%257E%26");
        assertThat(mistake.at("/firstDifference/at").asInt())
                .isEqualTo(mistake.path("clientText").asString().indexOf("B01%2A%257E"));
    }

    private String mistake(JsonNode signature) {
        assertThat(signature.path("mistake").isObject())
                .as(signature.toString())
                .isTrue();
        return signature.at("/mistake/says").asString();
    }

    @Test
    void recognisesWrongEncodings() {
        assertThat(mistake(explain(request(), written(text -> text)))).contains("does not percent-encode names");
        assertThat(mistake(explain(request(), written(text -> rfc3986(rfc3986(text))))))
                .contains("encodes names and values twice");
        assertThat(mistake(explain(
                        request(),
                        written(text -> rfc3986(text).replace("%2A", "%2a").replace("%3A", "%3a")))))
                .contains("lower case");
        assertThat(mistake(explain(
                        request().with("HostName", "web%2001"),
                        request -> RIGHT.of(request.with("HostName", "web 01")))))
                .contains("sends values percent-encoded twice");
        assertThat(mistake(explain(
                        request(),
                        request ->
                                "POST&%2F&" + query(new TreeMap<>(request.parameters()), SignedJournalTests::rfc3986))))
                .contains("once more");
        assertThat(mistake(explain(request(), request -> RIGHT.of(request).replace("&%2F&", "&/&"))))
                .contains("as %2F");
    }

    @Test
    void recognisesWrongPartsAndOrders() {
        assertThat(mistake(explain(request(), request -> RIGHT.of(request.asGet()))))
                .contains("another HTTP method");
        assertThat(mistake(explain(
                        request(),
                        request -> "POST&%2F&" + rfc3986(query(request.parameters(), SignedJournalTests::rfc3986)))))
                .contains("does not sort");
        assertThat(mistake(explain(request().with("aa", "1"), request -> {
                    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    sorted.putAll(request.parameters());
                    return "POST&%2F&" + rfc3986(query(sorted, SignedJournalTests::rfc3986));
                })))
                .contains("case of letters");
        assertThat(mistake(explain(request().asForm(), request -> "POST&%2F&"))).contains("of the query alone");
    }

    @Test
    void recognisesWrongKeysAndAlgorithms() {
        assertThat(mistake(explain(request(), SECRET, same -> same, RIGHT))).contains("secret alone");
        assertThat(mistake(explain(request(), SECRET + "\n&", same -> same, RIGHT)))
                .contains("line break");
        assertThat(mistake(explain(request(), SECRET + "&", other -> "HmacSHA256", RIGHT)))
                .contains("HMAC-SHA256");
        assertThat(latest().at("/explanation/signature/mistake/firstDifference").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PrivateKey", "PassPhrase", "PrivatKey", "AccessKeySecret"})
    void showsNoSecretInWhatIsSigned(String parameter) {
        Request request = Request.of("CreateHostShareKey", instanceId).with(parameter, "hush/hush+hush");
        explain(request, written(text -> URLEncoder.encode(text, StandardCharsets.UTF_8) + "x"));
        String unknown = latest().toString();
        explain(request, written(text -> text));

        assertThat(unknown).doesNotContain("hush").contains(parameter + "%3Dmasked");
        assertThat(latest().toString())
                .doesNotContain("hush")
                .contains(parameter + "%3Dmasked", "does not percent-encode");
    }

    @Test
    void cutsLongTexts() {
        emulator.call(
                signed(request().asForm().with("Extra", "x".repeat(20_000))).with("Signature", "wrong"));

        String text = latest().at("/explanation/signature/serverStringToSign").asString();
        assertThat(text).hasSize(16_385).endsWith("…");
    }

    // ---- signature by headers

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private JsonNode explainHeaders(
            String key, UnaryOperator<String> canonicalChange, UnaryOperator<String> textChange) {
        URI uri = emulator.endpoint().resolve("/?InstanceId=" + instanceId + "&HostName=web%2001%2A");
        Map<String, String> headers = new TreeMap<>(Map.of(
                "host",
                uri.getAuthority(),
                "x-acs-action",
                "ListHosts",
                "x-acs-version",
                "2019-12-09",
                "x-acs-date",
                NOW,
                "x-acs-signature-nonce",
                UUID.randomUUID().toString(),
                "x-acs-security-token",
                "hush-hush",
                "x-acs-content-sha256",
                sha256("")));
        String signedHeaders = String.join(";", headers.keySet());
        String canonical = String.join(
                "\n",
                "POST",
                "/",
                "HostName=web%2001%2A&InstanceId=" + instanceId,
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                signedHeaders,
                sha256(""));
        String text = textChange.apply("ACS3-HMAC-SHA256\n" + sha256(canonicalChange.apply(canonical)));
        String signature = HexFormat.of().formatHex(hmac("HmacSHA256", key, text));
        HttpRequest.Builder http = HttpRequest.newBuilder(uri)
                .header(
                        "Authorization",
                        "ACS3-HMAC-SHA256 Credential=STS.test,SignedHeaders=%s,Signature=%s"
                                .formatted(signedHeaders, signature))
                .POST(BodyPublishers.noBody());
        headers.remove("host");
        headers.forEach(http::header);
        emulator.control("PUT", "/access-keys", """
                [{"accessKeyId": "STS.test", "accessKeySecret": "testAccessKeySecret", "securityToken": "hush-hush"}]""");
        emulator.send(http);
        return latest();
    }

    @Test
    void acceptsASignatureByHeaders() {
        JsonNode entry = explainHeaders(SECRET, same -> same, same -> same);

        assertThat(entry.path("status").asInt()).as(entry.toString()).isEqualTo(200);
        assertThat(entry.path("signature").asString()).isEqualTo("accepted");
        assertThat(entry.at("/identity/accessKeyId").asString()).isEqualTo("STS.test");
        assertThat(entry.path("action").asString()).isEqualTo("ListHosts");
    }

    @Test
    void showsTheCanonicalRequestWithoutTheToken() {
        JsonNode entry = explainHeaders("other", same -> same, same -> same);

        assertThat(entry.path("code").asString()).isEqualTo("SignatureDoesNotMatch");
        assertThat(entry.toString()).doesNotContain("hush");
        assertThat(entry.at("/explanation/signature/serverCanonicalRequest").asString())
                .contains("\nx-acs-security-token:masked\n");
        assertThat(entry.at("/explanation/signature/serverStringToSign").asString())
                .startsWith("ACS3-HMAC-SHA256\n");
        assertThat(entry.at("/explanation/signature/mistake").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST\\n/\\n                   | GET\\n/\\n          | another HTTP method
                    POST\\n/\\n                   | POST\\n\\n          | empty path
                    web%2001%2A                   | web+01*             | as HTML forms do
                    web%2001%2A                   | web%2001%2a         | lower case
                    web%2001%2A                   | web 01*             | does not percent-encode
                    (?<=HostName=)(.*?)&(.*?)\\n  | $1&$2\\n            | -
                    host:127.0.0.1:\\d+           | host:127.0.0.1      | without the port
                    HostName=.*\\n                | \\n                 | does not sign the query
                    """)
    void recognisesWrongCanonicalRequests(String right, String wrong, String says) {
        JsonNode entry = explainHeaders(
                SECRET,
                canonical -> canonical.replaceFirst(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")),
                same -> same);

        if (says.equals("-")) {
            assertThat(entry.path("status").asInt()).isEqualTo(200);
        } else {
            assertThat(mistake(entry.at("/explanation/signature"))).contains(says);
            assertThat(entry.at("/explanation/signature/mistake/firstDifference")
                            .isObject())
                    .isTrue();
            assertThat(entry.toString()).doesNotContain("hush");
        }
    }

    @Test
    void recognisesWrongKeysOfSignaturesByHeaders() {
        assertThat(mistake(explainHeaders(SECRET + "\n", same -> same, same -> same)
                        .at("/explanation/signature")))
                .contains("line break");
    }
}
