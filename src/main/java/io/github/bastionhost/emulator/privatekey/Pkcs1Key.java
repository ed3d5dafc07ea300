package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;
import java.util.Arrays;

/** An RSA key as in RFC 8017, appendix A.1.2: what {@code ssh-keygen -m PEM} writes. */
final class Pkcs1Key {
    private Pkcs1Key() {}

    static SshPublicKey read(PemBlock block, PassPhrase passPhrase) throws UnreadableKeyException {
        if (block.headers().isEmpty()) {
            return numbers(block.body()).publicKey();
        }
        byte[] plain = DekInfo.of(block.headers()).decrypt(block.body(), passPhrase);
        try {
            return numbers(plain).publicKey();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The checked numbers of an RSAPrivateKey. */
    static RsaNumbers numbers(byte[] der) throws UnreadableKeyException {
        DerReader key = DerReader.ofSequence(der);
        if (key.integer().signum() != 0) {
            throw new UnreadableKeyException("is an RSA key of more than two primes");
        }
        BigInteger n = key.integer();
        BigInteger e = key.integer();
        BigInteger d = key.integer();
        BigInteger p = key.integer();
        BigInteger q = key.integer();
        BigInteger dP = key.integer();
        BigInteger dQ = key.integer();
        BigInteger qInv = key.integer();
        key.end();
        RsaNumbers numbers = new RsaNumbers(n, e, d, p, q, qInv);
        numbers.check();
        numbers.checkExponents(dP, dQ);
        return numbers;
    }
}
