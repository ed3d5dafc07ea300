package io.github.bastionhost.emulator.privatekey;

import static io.github.bastionhost.emulator.privatekey.KeyTexts.bytes;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.integer;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.sequence;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.string;
import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;

import java.math.BigInteger;

/**
 * RSA numbers that belong together but whose factors are not prime, which nobody checks: so a sample of any length is
 * made at once, and is worth nothing as a key.
 */
record RsaSample(BigInteger n, BigInteger e, BigInteger d, BigInteger p, BigInteger q) {
    private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65537);

    static RsaSample ofBits(int bits) {
        return of(bits, USUAL_EXPONENT);
    }

    static RsaSample of(int bits, BigInteger e) {
        BigInteger p = factor(TWO.pow((bits + 1) / 2), e);
        BigInteger q = factor(TWO.pow(bits / 2), e);
        while (!p.gcd(q).equals(ONE)) {
            q = factor(q, e);
        }
        BigInteger phi = p.subtract(ONE).multiply(q.subtract(ONE));
        return new RsaSample(p.multiply(q), e, e.modInverse(phi), p, q);
    }

    /** The next odd number below {@code limit} that leaves {@code e} its inverse. */
    private static BigInteger factor(BigInteger limit, BigInteger e) {
        BigInteger factor = limit.subtract(limit.testBit(0) ? TWO : ONE);
        while (!e.gcd(factor.subtract(ONE)).equals(ONE)) {
            factor = factor.subtract(TWO);
        }
        return factor;
    }

    RsaSample withModulus(BigInteger other) {
        return new RsaSample(other, e, d, p, q);
    }

    RsaSample withExponents(BigInteger otherE, BigInteger otherD) {
        return new RsaSample(n, otherE, otherD, p, q);
    }

    RsaSample withFactors(BigInteger otherP, BigInteger otherQ) {
        return new RsaSample(n, e, d, otherP, otherQ);
    }

    byte[] der() {
        return der(d.mod(p.subtract(ONE)), d.mod(q.subtract(ONE)), q.modInverse(p));
    }

    byte[] der(BigInteger dP, BigInteger dQ, BigInteger qInv) {
        return sequence(
                integer(0),
                integer(n),
                integer(e),
                integer(d),
                integer(p),
                integer(q),
                integer(dP),
                integer(dQ),
                integer(qInv));
    }

    byte[] pem() {
        return KeyTexts.pem("RSA PRIVATE KEY", der());
    }

    byte[] openSshPem() {
        byte[] name = string(bytes("ssh-rsa"));
        byte[] blob = KeyTexts.join(name, mpint(e), mpint(n));
        byte[] secret = KeyTexts.join(mpint(n), mpint(e), mpint(d), mpint(q.modInverse(p)), mpint(p), mpint(q));
        byte[] checks = KeyTexts.join(KeyTexts.uint32(7), KeyTexts.uint32(7));
        return KeyTexts.pem(
                "OPENSSH PRIVATE KEY", KeyTexts.openSsh(1, blob, checks, name, secret, string(bytes("comment"))));
    }

    private static byte[] mpint(BigInteger number) {
        return string(number.toByteArray());
    }
}
