package io.github.bastionhost.emulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over HTTPS, with the certificate that it made, to a client that trusts nothing else. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"bastionhost.tls.self-signed=true", "bastionhost.tls.names=emulator.test,192.0.2.7"})
class SelfSignedTlsTests {

    private static final String CALL = "/?Action=DescribeInstances&Version=2019-12-09";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TlsCertificate told;

    @LocalServerPort
    private int port;

    private X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(told.certificate().getBytes(StandardCharsets.US_ASCII)));
    }

    private HttpClient trusting(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("emulator", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    private HttpResponse<String> get(HttpClient client, String host, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://%s:%d%s".formatted(host, port, path)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void servesWhoTrustsTheCertificate(String host) throws Exception {
        HttpResponse<String> answer = get(trusting(certificate()), host, CALL);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("bastionhost-cn-emulator01");
    }

    @Test
    void isNotTrustedOtherwise() throws Exception {
        X509Certificate other = SelfSignedCertificate.of(List.of("localhost")).certificate();

        assertThatThrownBy(() -> get(trusting(other), "localhost", CALL)).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void tellsItsCertificate() throws Exception {
        HttpResponse<String> answer = get(trusting(certificate()), "localhost", "/_emulator/tls");

        JsonNode body = new JsonMapper().readTree(answer.body());
        assertThat(body.path("certificate").asString()).isEqualTo(told.certificate());
        assertThat(body.path("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(body.path("names").toString()).contains("\"localhost\"", "\"emulator.test\"", "\"192.0.2.7\"");
    }

    @Test
    void isForTheNamesOfTheSetting() throws Exception {
        assertThat(certificate().getSubjectAlternativeNames().toString())
                .contains("[2, emulator.test]", "[7, 192.0.2.7]", "[2, localhost]", "[7, 127.0.0.1]");
        certificate().checkValidity();
        certificate().verify(certificate().getPublicKey());
    }

    @Test
    void speaksNoPlainHttp() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, CALL)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Instances");
    }
}
