package io.github.bastionhost.emulator.privatekey;

import static io.github.bastionhost.emulator.privatekey.KeyTexts.bytes;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.integer;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.join;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.octets;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every limit. Those on the cost of a pass phrase are met without one: the cost is judged first. */
class PrivateKeyLimitsTests {
    private static final String NO_PASS_PHRASE = "is encrypted and PassPhrase is missing";

    private final PrivateKeyReader reader = new PrivateKeyReader();

    @Test
    void takesATextOf64KibibytesAndNoLonger() throws UnreadableKeyException {
        byte[] key = KeyCase.named("ed25519-openssh").text();
        byte[] note = bytes("a line before the key\n".repeat(3000));
        byte[] longest = join(Arrays.copyOf(note, 65536 - key.length - 1), bytes("\n"), key);

        assertThat(longest).hasSize(65536);
        assertThat(reader.read(longest, null)).isEqualTo(reader.read(key, null));
        refuses(join(bytes("\n"), longest), "is longer than 65536 bytes");
        refuses(bytes(""), "is empty");
        refuses(bytes("A"), "has no line that begins with -----BEGIN; send the PEM text of one private key");
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 2049, 16383, 16384})
    void takesAnRsaKeyOf2048To16384Bits(int bits) throws UnreadableKeyException {
        RsaSample sample = RsaSample.ofBits(bits);

        assertThat(sample.n().bitLength()).isEqualTo(bits);
        assertThat(reader.read(sample.pem(), null))
                .returns(bits, KeyFacts::bits)
                .isEqualTo(reader.read(sample.openSshPem(), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 2047, 16385, 40000})
    void refusesAnRsaKeyOfAnotherLength(int bits) {
        String reason = "is an RSA key of " + bits + " bits; 2048 to 16384 are taken";

        refuses(RsaSample.ofBits(bits).pem(), reason);
        refuses(RsaSample.ofBits(bits).openSshPem(), reason);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 65537, 4294967297L})
    void takesAnOddPublicExponentFromThree(long exponent) throws UnreadableKeyException {
        byte[] pem = RsaSample.of(2048, BigInteger.valueOf(exponent)).pem();

        assertThat(reader.read(pem, null)).returns(KeyType.RSA, KeyFacts::type);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 65536})
    void refusesAnotherPublicExponent(long exponent) {
        RsaSample sample = RsaSample.ofBits(2048);

        refuses(
                sample.withExponents(BigInteger.valueOf(exponent), sample.d()).pem(),
                "has an RSA public exponent that is not an odd number from 3 to its modulus");
    }

    @Test
    void takesAPublicExponentAsLongAsTheModulusAndNoLonger() throws UnreadableKeyException {
        RsaSample sample = RsaSample.ofBits(16384);
        BigInteger order = sample.p()
                .subtract(BigInteger.ONE)
                .multiply(sample.q().subtract(BigInteger.ONE))
                .shiftRight(1);
        BigInteger longer = sample.d().add(order.shiftLeft(2));

        assertThat(reader.read(sample.withExponents(sample.d(), sample.e()).pem(), null))
                .returns(16384, KeyFacts::bits);
        refuses(
                sample.withExponents(longer, sample.e()).pem(),
                "has an RSA public exponent that is not an odd number from 3 to its modulus");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 500})
    void takesUpTo500BcryptRounds(int rounds) {
        refuses(withRounds(rounds), NO_PASS_PHRASE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501, Integer.MAX_VALUE})
    void refusesAnotherNumberOfBcryptRounds(int rounds) {
        refuses(withRounds(rounds), "is encrypted with " + rounds + " bcrypt rounds; 1 to 500 are taken");
    }

    @Test
    void readsTheRoundsAsAnUnsignedNumber() {
        refuses(withRounds(-1), "is encrypted with 4294967295 bcrypt rounds; 1 to 500 are taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2048", "2000000"})
    void takesUpToTwoMillionIterations(String iterations) {
        refuses(withIterations(new BigInteger(iterations)), NO_PASS_PHRASE);
        refuses(pkcs12WithIterations(new BigInteger(iterations)), NO_PASS_PHRASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2000001", "4294967297", "18446744073709551617"})
    void refusesAnotherNumberOfIterations(String iterations) {
        String reason = "is encrypted with a number of key derivation iterations outside 1 to 2000000";

        refuses(withIterations(new BigInteger(iterations)), reason);
        refuses(pkcs12WithIterations(new BigInteger(iterations)), reason);
    }

    private void refuses(byte[] text, String reason) {
        assertThatExceptionOfType(UnreadableKeyException.class)
                .isThrownBy(() -> reader.read(text, null))
                .withMessage(reason);
    }

    private static byte[] withRounds(int rounds) {
        return KeyTexts.withRounds(KeyCase.named("ed25519-openssh-aes256ctr").text(), rounds);
    }

    private static byte[] withIterations(BigInteger iterations) {
        return EncryptedTexts.pbes2(sequence(
                EncryptedTexts.PBKDF2, sequence(octets(new byte[8]), integer(iterations), EncryptedTexts.HMAC_SHA256)));
    }

    private static byte[] pkcs12WithIterations(BigInteger iterations) {
        return EncryptedTexts.pem(
                sequence(EncryptedTexts.PBE_SHA1_TRIPLE_DES, sequence(octets(new byte[8]), integer(iterations))));
    }
}
