package io.github.bastionhost.emulator.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A P-256 key pair with a certificate that it signed itself (RFC 5280): of a server, for the given names, and its own
 * authority, so that a client trusts it by having it in its trust store.
 *
 * @param keyPair of the server
 * @param certificate valid from an hour ago, as clocks differ, for 397 days, the most that browsers accept
 */
record SelfSignedCertificate(KeyPair keyPair, X509Certificate certificate) {

    private static final Duration VALIDITY = Duration.ofDays(397);
    private static final X500Name NAME = new X500Name("CN=bastionhost-emulator");
    private static final AlgorithmIdentifier ECDSA_WITH_SHA256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    /** Makes one for host names and IP addresses. */
    static SelfSignedCertificate of(List<String> names) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            TBSCertificate content = content(pair, names);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getEncoded());
            ASN1EncodableVector signed = new ASN1EncodableVector();
            signed.add(content);
            signed.add(ECDSA_WITH_SHA256);
            signed.add(new DERBitString(signature.sign()));
            return new SelfSignedCertificate(pair, (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(new DERSequence(signed).getEncoded())));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("a certificate could not be made", impossible);
        }
    }

    private static TBSCertificate content(KeyPair pair, List<String> names) throws IOException {
        // Clients judge a certificate by their own clock, which is not the one that tests move.
        Instant begin = Clock.systemUTC().instant().minus(1, ChronoUnit.HOURS);
        V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(new BigInteger(127, new SecureRandom()).add(BigInteger.ONE)));
        content.setIssuer(NAME);
        content.setSubject(NAME);
        content.setStartDate(new Time(Date.from(begin)));
        content.setEndDate(new Time(Date.from(begin.plus(VALIDITY))));
        content.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(
                ASN1Primitive.fromByteArray(pair.getPublic().getEncoded())));
        content.setSignature(ECDSA_WITH_SHA256);
        content.setExtensions(extensions(names));
        return content.generateTBSCertificate();
    }

    private static Extensions extensions(List<String> names) throws IOException {
        GeneralName[] subjects = names.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(subjects));
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        extensions.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        return extensions.generate();
    }

    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.matches("[\\d.]+");
    }
}
