package io.github.bastionhost.emulator.privatekey;

/** The refusals of everything that is a key, or looks like one, but is not taken: each says what was sent instead. */
final class OtherKeys {
    private static final String TAKEN = "; RSA and Ed25519 keys are taken";
    private static final String ECDSA = "is an ECDSA key" + TAKEN;
    private static final String DSA = "is a DSA key" + TAKEN;
    private static final String UNKNOWN = "is of a kind that is not known" + TAKEN;

    private OtherKeys() {}

    static UnreadableKeyException withoutPemBlock(String text) {
        String start = text.stripLeading();
        String reason;
        if (start.startsWith("PuTTY-User-Key-File-")) {
            reason = "is in PuTTY's own format; export it as an OpenSSH key";
        } else if (start.startsWith("---- BEGIN SSH2 ")) {
            reason = "is in the format of ssh.com; convert it with ssh-keygen -i";
        } else if (start.startsWith("ssh-") || start.startsWith("ecdsa-") || start.startsWith("sk-")) {
            reason = "is a public key or a certificate; send the private key";
        } else {
            reason = "has no line that begins with -----BEGIN; send the PEM text of one private key";
        }
        return new UnreadableKeyException(reason);
    }

    static UnreadableKeyException labelled(String pemLabel) {
        return new UnreadableKeyException(
                switch (pemLabel) {
                    case "EC PRIVATE KEY" -> ECDSA;
                    case "DSA PRIVATE KEY" -> DSA;
                    case "PUBLIC KEY", "RSA PUBLIC KEY" -> "is a public key; send the private key";
                    case "CERTIFICATE", "CERTIFICATE REQUEST" -> "is a certificate or a request; send the private key";
                    case "PGP PRIVATE KEY BLOCK" -> "is an OpenPGP key" + TAKEN;
                    default -> "is a PEM block of another kind than a private key" + TAKEN;
                });
    }

    /** For the type names of SSH, such as {@code ssh-dss}. */
    static UnreadableKeyException ofSshType(String name) {
        String reason = UNKNOWN;
        if (name.contains("-cert-")) {
            reason = "is a certificate; send the private key alone";
        } else if (name.startsWith("sk-")) {
            reason = "is the handle of a FIDO security key, which holds no private key" + TAKEN;
        } else if (name.startsWith("ecdsa-sha2-")) {
            reason = ECDSA;
        } else if (name.equals("ssh-dss")) {
            reason = DSA;
        }
        return new UnreadableKeyException(reason);
    }

    /** For the algorithm of a PKCS#8 key, an object identifier in dotted form. */
    static UnreadableKeyException ofAlgorithm(String oid) {
        return new UnreadableKeyException(
                switch (oid) {
                    case "1.2.840.10045.2.1" -> ECDSA;
                    case "1.2.840.10040.4.1" -> DSA;
                    case "1.2.840.113549.1.1.10" ->
                        "is an RSA key for PSS signatures only, which SSH cannot use" + TAKEN;
                    case "1.3.101.110", "1.3.101.111" -> "is a key for key agreement (X25519 or X448)" + TAKEN;
                    case "1.3.101.113" -> "is an Ed448 key" + TAKEN;
                    default -> UNKNOWN;
                });
    }
}
