package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;
import java.util.List;

/**
 * The numbers of an RSA private key, named as in RFC 8017, section 3.2. No library checks that they belong together,
 * and a key whose numbers do not signs nothing that its public half would verify.
 */
record RsaNumbers(BigInteger n, BigInteger e, BigInteger d, BigInteger p, BigInteger q, BigInteger qInv) {
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(3);

    /** Checks everything but that the primes are prime, which would take seconds for a long key. */
    void check() throws UnreadableKeyException {
        KeyLimits.requireRsaBits(n.bitLength());
        if (!e.testBit(0) || e.compareTo(SMALLEST_EXPONENT) < 0 || e.compareTo(n) >= 0) {
            throw new UnreadableKeyException(
                    "has an RSA public exponent that is not an odd number from 3 to its modulus");
        }
        // Nothing is multiplied before it is known to be shorter than the modulus: this bounds the arithmetic below.
        for (BigInteger number : List.of(d, p, q, qInv)) {
            if (number.signum() == 0 || number.compareTo(n) >= 0) {
                throw unrelated("one of them is zero or not below n");
            }
        }
        if (!p.multiply(q).equals(n)) {
            throw unrelated("p * q is not n");
        }
        if (!n.testBit(0)) {
            throw unrelated("n is even");
        }
        // Both together say what e * d = 1 modulo lcm(p - 1, q - 1) says.
        if (!isInverse(e, d, p.subtract(BigInteger.ONE)) || !isInverse(e, d, q.subtract(BigInteger.ONE))) {
            throw unrelated("e * d is not 1");
        }
        if (qInv.compareTo(p) >= 0 || !isInverse(q, qInv, p)) {
            throw unrelated("qInv is not the inverse of q");
        }
    }

    /** Checks the two numbers that PKCS#1 holds besides: both follow from the others. */
    void checkExponents(BigInteger dP, BigInteger dQ) throws UnreadableKeyException {
        if (!dP.equals(d.mod(p.subtract(BigInteger.ONE))) || !dQ.equals(d.mod(q.subtract(BigInteger.ONE)))) {
            throw unrelated("dP or dQ does not follow from d");
        }
    }

    SshPublicKey publicKey() {
        return SshPublicKey.rsa(e, n);
    }

    /** Says nothing: these numbers are the secret. */
    @Override
    public String toString() {
        return "RsaNumbers";
    }

    private static boolean isInverse(BigInteger one, BigInteger other, BigInteger modulus) {
        return one.multiply(other).mod(modulus).equals(BigInteger.ONE);
    }

    private static UnreadableKeyException unrelated(String which) {
        return new UnreadableKeyException("has RSA numbers that do not belong together: " + which);
    }
}
