package io.github.bastionhost.emulator.privatekey;

import static io.github.bastionhost.emulator.privatekey.KeyTexts.bytes;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.der;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.hex;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.integer;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.join;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.octets;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.sequence;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.string;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.uint32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The containers, from the inside: what is in them has to be exact. */
class PrivateKeyContainerTests {
    private static final String DER = "is damaged: its body is not the DER that its label promises";
    private static final String OPENSSH = "is damaged: its body is not the OpenSSH format that its label promises";
    private static final String PUBLIC_HALF = "has a public half that is not that of its private half";

    private final PrivateKeyReader reader = new PrivateKeyReader();

    @Test
    void refusesDerThatIsNotExact() {
        byte[] good = RsaSample.ofBits(2048).der();
        byte[] longLength = join(hex("3083"), new byte[] {0}, Arrays.copyOfRange(good, 2, good.length));

        assertThat(good).startsWith(hex("3082"));
        refuses(KeyTexts.pem("RSA PRIVATE KEY", join(good, new byte[1])), DER);
        refuses(KeyTexts.pem("RSA PRIVATE KEY", longLength), DER);
        refuses(KeyTexts.pem("RSA PRIVATE KEY", hex("3080020100")), DER);
        refuses(KeyTexts.pem("RSA PRIVATE KEY", hex("300402020001")), DER);
        refuses(KeyTexts.pem("RSA PRIVATE KEY", hex("30020200")), DER);
        refuses(KeyTexts.pem("RSA PRIVATE KEY", hex("3003020101")), "is an RSA key of more than two primes");
    }

    @Test
    void readsNestingHoweverDeepWithoutFollowingIt() {
        refuses(KeyTexts.pem("PRIVATE KEY", hex("3080".repeat(20000))), DER);
        refuses(KeyTexts.pem("RSA PRIVATE KEY", hex("3084ffffffff".repeat(7000))), DER);
    }

    @Test
    void takesThePublicHalfOfARsaKeyIfItIsItsOwn() throws UnreadableKeyException {
        RsaSample sample = RsaSample.ofBits(2048);
        byte[] own = KeyTexts.bits(0x81, sequence(integer(sample.n()), integer(sample.e())));
        byte[] foreign = KeyTexts.bits(0x81, sequence(integer(sample.n()), integer(3)));

        assertThat(reader.read(pkcs8(1, KeyTexts.RSA_OID, KeyTexts.NULL, sample.der(), own), null))
                .isEqualTo(reader.read(sample.pem(), null))
                .isEqualTo(reader.read(pkcs8(0, KeyTexts.RSA_OID, bytes(""), sample.der(), bytes("")), null))
                .isEqualTo(reader.read(pkcs8(0, KeyTexts.RSA_OID, KeyTexts.NULL, sample.der(), hex("a000")), null));
        refuses(pkcs8(1, KeyTexts.RSA_OID, KeyTexts.NULL, sample.der(), foreign), PUBLIC_HALF);
        refuses(pkcs8(0, KeyTexts.RSA_OID, KeyTexts.NULL, sample.der(), own), DER);
        refuses(
                pkcs8(1, KeyTexts.RSA_OID, KeyTexts.NULL, sample.der(), hex("8100")),
                "has a public half that is not a whole number of bytes");
        refuses(
                pkcs8(2, KeyTexts.RSA_OID, KeyTexts.NULL, sample.der(), bytes("")),
                "is a PKCS#8 key of a version that is not known");
    }

    @Test
    void refusesAnEd25519KeyThatIsNotExact() {
        byte[] seed = new byte[32];

        refuses(
                pkcs8(1, KeyTexts.ED25519_OID, bytes(""), octets(seed), KeyTexts.bits(0x81, new byte[32])),
                "has an Ed25519 public half that does not follow from its private half");
        refuses(
                pkcs8(0, KeyTexts.ED25519_OID, bytes(""), octets(new byte[31]), bytes("")),
                "is an Ed25519 key whose private half is not 32 bytes long");
        refuses(pkcs8(0, KeyTexts.ED25519_OID, bytes(""), seed, bytes("")), DER);
        refuses(pkcs8(0, KeyTexts.ED25519_OID, KeyTexts.NULL, octets(seed), bytes("")), DER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06072a8648ce3d0201     | is an ECDSA key; RSA and Ed25519 keys are taken",
                "06072a8648ce380401     | is a DSA key; RSA and Ed25519 keys are taken",
                "06032b656f             | is a key for key agreement (X25519 or X448); RSA and Ed25519 keys are taken",
                "06032b6571             | is an Ed448 key; RSA and Ed25519 keys are taken",
                "06028837               | is of a kind that is not known; RSA and Ed25519 keys are taken",
                "0600                   | is of a kind that is not known; RSA and Ed25519 keys are taken",
            })
    void namesTheAlgorithmOfAPkcs8KeyThatIsNotTaken(String identifier, String reason) {
        refuses(pkcs8(0, hex(identifier), bytes(""), new byte[4], bytes("")), reason);
    }

    @Test
    void refusesAnAlgorithmThatIsNoIdentifier() {
        refuses(pkcs8(0, hex("060188"), bytes(""), new byte[4], bytes("")), DER);
        refuses(pkcs8(0, der(0x06, new byte[33]), bytes(""), new byte[4], bytes("")), DER);
    }

    @Test
    void refusesEncryptionThatIsNotTaken() {
        byte[] pbkdf2 = sequence(EncryptedTexts.PBKDF2, sequence(octets(new byte[8]), integer(2048)));
        byte[] wrongLength = sequence(EncryptedTexts.PBKDF2, sequence(octets(new byte[8]), integer(2048), integer(16)));
        byte[] md5 =
                sequence(EncryptedTexts.PBKDF2, sequence(octets(new byte[8]), integer(2048), EncryptedTexts.HMAC_MD5));
        byte[] scrypt = sequence(
                EncryptedTexts.SCRYPT, sequence(octets(new byte[8]), integer(1 << 30), integer(8), integer(1)));
        byte[] rc2 = sequence(EncryptedTexts.RC2_CBC, octets(new byte[8]));
        byte[] shortVector = sequence(EncryptedTexts.AES_256_CBC, octets(new byte[8]));

        refuses(EncryptedTexts.pbes2(scrypt), "is encrypted with scrypt, which is not taken; use PBKDF2");
        refuses(
                EncryptedTexts.pbes2(md5),
                "is encrypted with a PBKDF2 function that is not taken; HMAC with SHA-1 or SHA-2 is");
        refuses(
                EncryptedTexts.pbes2(wrongLength),
                "is damaged: it asks for a key length that its cipher does not have");
        refuses(
                EncryptedTexts.pbes2(pbkdf2, rc2),
                "is encrypted with a cipher that is not taken; AES-CBC and DES-EDE3-CBC are");
        refuses(EncryptedTexts.pbes2(pbkdf2, shortVector), "is damaged: its initialisation vector has a wrong length");
        refuses(
                EncryptedTexts.pem(sequence(EncryptedTexts.PBE_MD5_DES, sequence(octets(new byte[8]), integer(2048)))),
                "is encrypted with a PKCS#8 scheme that is not taken; PBES2 and PBE-SHA1-3DES are");
        refuses(EncryptedTexts.pbes2(pbkdf2), "is encrypted and PassPhrase is missing");
    }

    @Test
    void refusesAnOpenSshFileThatIsNotExact() {
        byte[] blob = join(string(bytes("ssh-ed25519")), string(new byte[32]));
        byte[] good = KeyTexts.body(KeyCase.named("ed25519-openssh").text());

        refuses(openSsh(KeyTexts.openSsh(2, blob)), "holds several keys or none; send one key");
        refuses(openSsh(KeyTexts.openSsh(1, blob)), "is damaged: its private part is not a whole number of blocks");
        refuses(
                openSsh(KeyTexts.openSsh(1, blob, uint32(1), uint32(1), string(bytes("ssh-dss")))),
                "is a DSA key; RSA and Ed25519 keys are taken");
        refuses(openSsh(KeyTexts.openSsh(1, blob, uint32(1), uint32(1), uint32(-1))), OPENSSH);
        refuses(
                openSsh(KeyTexts.openSsh(1, string(bytes("ssh-rsa-cert-v01@openssh.com")))),
                "is a certificate; send the private key alone");
        refuses(
                openSsh(KeyTexts.openSsh(1, string(bytes("made-up")))),
                "is of a kind that is not known; RSA and Ed25519 keys are taken");
        refuses(openSsh(join(good, new byte[1])), OPENSSH);
        refuses(openSsh(bytes("openssh-key-v2\0")), OPENSSH);
        good[good.length - 1]++;
        refuses(openSsh(good), OPENSSH);
    }

    private void refuses(byte[] text, String reason) {
        assertThatExceptionOfType(UnreadableKeyException.class)
                .isThrownBy(() -> reader.read(text, null))
                .withMessage(reason);
    }

    private static byte[] pkcs8(int version, byte[] identifier, byte[] parameters, byte[] privateKey, byte[] rest) {
        return KeyTexts.pem(
                "PRIVATE KEY", sequence(integer(version), sequence(identifier, parameters), octets(privateKey), rest));
    }

    private static byte[] openSsh(byte[] body) {
        return KeyTexts.pem("OPENSSH PRIVATE KEY", body);
    }
}
