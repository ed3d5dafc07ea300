package io.github.bastionhost.emulator.tls;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the certificate and gives it to the web server, where {@code bastionhost.tls.self-signed} asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("bastionhost.tls.self-signed")
class TlsConfiguration {

    private static final String BUNDLE = "self-signed";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final List<String> names;
    private final SelfSignedCertificate made;

    TlsConfiguration(BastionhostProperties settings) {
        this.names = names(settings.tls().names());
        this.made = SelfSignedCertificate.of(names);
    }

    /** Those by which a service is called on its own machine, the machine's own name, and what the setting adds. */
    private static List<String> names(List<String> more) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            // A machine that does not know its own name is not called by it.
        }
        names.addAll(more);
        return List.copyOf(names);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> selfSignedTls() {
        SslBundle bundle = SslBundle.of(SslStoreBundle.of(keyStore(), "", null));
        return server -> {
            server.setSslBundles(new DefaultSslBundleRegistry(BUNDLE, bundle));
            server.setSsl(Ssl.forBundle(BUNDLE));
        };
    }

    @Bean
    TlsCertificate tlsCertificate() {
        try {
            byte[] encoded = made.certificate().getEncoded();
            return new TlsCertificate(
                    "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                            .formatted(new String(PEM.encode(encoded), StandardCharsets.US_ASCII)),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)),
                    names,
                    made.certificate().getNotAfter().toInstant());
        } catch (CertificateEncodingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server", made.keyPair().getPrivate(), new char[0], new Certificate[] {made.certificate()});
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("the key store could not be made", impossible);
        }
    }
}
