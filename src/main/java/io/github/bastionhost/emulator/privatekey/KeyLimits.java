package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;

/** What reading one key may cost. Every limit is checked before the work it bounds. */
final class KeyLimits {
    /** Four times the longest key there is: RSA of 16384 bits, encrypted, is about 13 kB of PEM. */
    static final int MAX_TEXT_BYTES = 64 * 1024;

    /** Below this RSA is no longer taken for safe; ssh-keygen itself makes 1024 bits when asked. */
    static final int MIN_RSA_BITS = 2048;

    /** The longest modulus OpenSSH handles. */
    static final int MAX_RSA_BITS = 16384;

    /** About four seconds of one core; ssh-keygen uses 16 when not told otherwise, careful people 100. */
    static final int MAX_BCRYPT_ROUNDS = 500;

    /** About two seconds of one core; OpenSSL uses 2048 when not told otherwise, OWASP asks for up to 1,300,000. */
    static final int MAX_ITERATIONS = 2_000_000;

    private KeyLimits() {}

    static void requireTextBytes(int length) throws UnreadableKeyException {
        if (length == 0) {
            throw new UnreadableKeyException("is empty");
        }
        if (length > MAX_TEXT_BYTES) {
            throw new UnreadableKeyException("is longer than " + MAX_TEXT_BYTES + " bytes");
        }
    }

    static void requireRsaBits(int bits) throws UnreadableKeyException {
        if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) {
            throw new UnreadableKeyException(
                    "is an RSA key of " + bits + " bits; " + MIN_RSA_BITS + " to " + MAX_RSA_BITS + " are taken");
        }
    }

    static int requireBcryptRounds(long rounds) throws UnreadableKeyException {
        if (rounds < 1 || rounds > MAX_BCRYPT_ROUNDS) {
            throw new UnreadableKeyException(
                    "is encrypted with " + rounds + " bcrypt rounds; 1 to " + MAX_BCRYPT_ROUNDS + " are taken");
        }
        return (int) rounds;
    }

    static int requireIterations(BigInteger iterations) throws UnreadableKeyException {
        if (iterations.signum() < 1 || iterations.compareTo(BigInteger.valueOf(MAX_ITERATIONS)) > 0) {
            // The number is not quoted: it may be thousands of digits long.
            throw new UnreadableKeyException(
                    "is encrypted with a number of key derivation iterations outside 1 to " + MAX_ITERATIONS);
        }
        return iterations.intValueExact();
    }
}
