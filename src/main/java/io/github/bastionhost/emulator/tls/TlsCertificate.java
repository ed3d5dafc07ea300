package io.github.bastionhost.emulator.tls;

import java.time.Instant;
import java.util.List;

/**
 * What a client needs to trust the service.
 *
 * @param certificate in PEM
 * @param sha256 of the certificate: 64 lower-case hexadecimal digits
 * @param names host names and addresses that it is for
 * @param validUntil when it ends
 */
public record TlsCertificate(String certificate, String sha256, List<String> names, Instant validUntil) {}
