package io.github.bastionhost.emulator.privatekey;

import static io.github.bastionhost.emulator.privatekey.KeyTexts.bytes;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.join;
import static java.math.BigInteger.ONE;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to whom: the reason of a refusal is what a caller has to go by. */
class PrivateKeyRefusalTests {
    private static final String DER = "is damaged: its body is not the DER that its label promises";

    private final PrivateKeyReader reader = new PrivateKeyReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-pkcs1-keys                      | holds more than one PEM block; send one key",
                "rsa2048-pkcs1-truncated             | has no END line; it may be cut off",
                "rsa2048-pkcs1-end-mismatch          | has an END line that does not match its BEGIN line",
                "rsa2048-pkcs1-empty-body            | has nothing between its BEGIN and END lines",
                "rsa2048-newlines-to-spaces          | has more than the marker on its BEGIN line; its line breaks may be lost",
                "rsa2048-pkcs1-illegal-char          | has a body that is not Base64",
                "rsa2048-utf16                       | contains a NUL byte, so it is binary or UTF-16; send the PEM text",
                "rsa2048-ppk2                        | is in PuTTY's own format; export it as an OpenSSH key",
                "rsa2048-sshcom                      | is in the format of ssh.com; convert it with ssh-keygen -i",
                "rsa-public-only                     | is a public key or a certificate; send the private key",
                "ecdsa256-openssh                    | is an ECDSA key; RSA and Ed25519 keys are taken",
                "ecdsa256-sec1                       | is an ECDSA key; RSA and Ed25519 keys are taken",
                "dsa1024-openssh                     | is a DSA key; RSA and Ed25519 keys are taken",
                "rsa1024-pkcs1                       | is an RSA key of 1024 bits; 2048 to 16384 are taken",
                "rsa2048-pkcs1-foreign-primes        | has RSA numbers that do not belong together: p * q is not n",
                "rsa2048-pkcs1-wrong-d               | has RSA numbers that do not belong together: e * d is not 1",
                "rsa2048-pkcs1-wrong-dp              | has RSA numbers that do not belong together: dP or dQ does not follow from d",
                "rsa2048-pkcs1-wrong-qinv            | has RSA numbers that do not belong together: qInv is not the inverse of q",
                "rsa2048-openssh-public-mismatch     | has a public half in front that is not that of its private half",
                "ed25519-openssh-foreign-public      | has an Ed25519 public half that does not follow from its private half",
                "ed25519-openssh-checkint-mismatch   | is damaged: its two check numbers differ",
                "rsa2048-pkcs1-aes128cbc-wrong-pass  | is encrypted and does not open with this PassPhrase",
                "ed25519-openssh-aes256gcm-wrong-pass | is encrypted and does not open with this PassPhrase",
                "ed25519-openssh-chacha20-wrong-pass | is encrypted and does not open with this PassPhrase",
                "rsa2048-openssh-aes256ctr-no-pass   | is encrypted and PassPhrase is missing",
                "ed25519-openssh-unknown-kdf         | is encrypted with a key derivation that ssh-keygen does not offer",
            })
    void saysWhatIsWrong(String name, String reason) {
        KeyCase one = KeyCase.named(name);

        assertThatExceptionOfType(UnreadableKeyException.class)
                .isThrownBy(() -> reader.read(one.text(), one.passPhrase()))
                .withMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN ----",
                "-----BEGIN -----",
                "-----BEGIN A-----B-----",
                "-----BEGIN A",
                "-----BEGIN A------"
            })
    void refusesABeginLineThatIsNone(String line) {
        assertThatExceptionOfType(UnreadableKeyException.class)
                .isThrownBy(() -> reader.read(bytes(line + "\nAAAA\n-----END A-----\n"), null));
    }

    @Test
    void refusesTextAfterTheEnd() {
        byte[] key = KeyCase.named("rsa2048-pkcs1").text();

        refuses(join(key, bytes("\nssh-rsa AAAA\n")), "has text after its END line");
        refuses(join(key, bytes("\n-----BEGIN ")), "has text after its END line");
    }

    @Test
    void refusesALoneCarriageReturnForALineEnd() {
        String key = new String(KeyCase.named("rsa2048-pkcs1").text(), StandardCharsets.ISO_8859_1);

        refuses(
                bytes(key.replace('\n', '\r')),
                "has more than the marker on its BEGIN line; its line breaks may be lost");
    }

    @Test
    void refusesHeadersThatItDoesNotKnow() {
        refuses(
                bytes("-----BEGIN OPENSSH PRIVATE KEY-----\nComment: x\n\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n"),
                "has header lines, which only RSA PRIVATE KEY may have");
        refuses(
                withHeaders("Proc-Type: 4,MIC-CLEAR\n"),
                "has header lines other than \"Proc-Type: 4,ENCRYPTED\" and DEK-Info");
        refuses(
                withHeaders("Proc-Type: 4,ENCRYPTED\nDEK-Info: DES-CBC,0011223344556677\n"),
                "is encrypted with a cipher that is not taken; AES-CBC and DES-EDE3-CBC are");
        refuses(
                withHeaders("Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC\n"),
                "has a DEK-Info line whose initialisation vector is damaged");
        refuses(
                withHeaders("Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0011223344556677\n"),
                "has a DEK-Info line whose initialisation vector is damaged");
    }

    @Test
    void refusesBase64WithoutItsPadding() {
        refuses(
                bytes("-----BEGIN PRIVATE KEY-----\nMAA\n-----END PRIVATE KEY-----"),
                "has a body whose Base64 is cut off");
    }

    @Test
    void refusesRsaNumbersThatWouldPassByChance() {
        RsaSample sample = RsaSample.ofBits(2048);
        String outside = "has RSA numbers that do not belong together: one of them is zero or not below n";

        refuses(rsa(sample.withFactors(ONE, sample.n())), outside);
        refuses(rsa(sample.withFactors(sample.p(), BigInteger.ZERO)), outside);
        refuses(rsa(sample.withExponents(sample.e(), sample.d().add(sample.n()))), outside);
        refuses(rsa(sample.withExponents(sample.e(), sample.d().add(ONE))), unrelated("e * d is not 1"));
        refuses(rsa(sample.withModulus(sample.n().add(ONE))), unrelated("p * q is not n"));
        refuses(KeyTexts.pem("RSA PRIVATE KEY", sample.der(ONE, ONE, ONE)), unrelated("qInv is not the inverse of q"));
        refuses(rsa(sample.withExponents(sample.e(), sample.d().negate())), DER);
    }

    @Test
    void refusesAnRsaKeyWhoseFactorIsTwo() {
        BigInteger other = BigInteger.TWO.pow(2048).subtract(ONE);
        RsaSample even = new RsaSample(other.shiftLeft(1), BigInteger.valueOf(3), ONE, BigInteger.TWO, other);

        refuses(rsa(even), unrelated("n is even"));
    }

    private void refuses(byte[] text, String reason) {
        assertThatExceptionOfType(UnreadableKeyException.class)
                .isThrownBy(() -> reader.read(text, null))
                .withMessage(reason);
    }

    private static String unrelated(String which) {
        return "has RSA numbers that do not belong together: " + which;
    }

    private static byte[] withHeaders(String headers) {
        return bytes("-----BEGIN RSA PRIVATE KEY-----\n" + headers + "\nAAAA\n-----END RSA PRIVATE KEY-----\n");
    }

    /** The numbers besides are ones: what is wrong with these is seen before they matter. */
    private static byte[] rsa(RsaSample sample) {
        return KeyTexts.pem("RSA PRIVATE KEY", sample.der(ONE, ONE, ONE));
    }
}
