package io.github.bastionhost.emulator.rpc;

import org.jspecify.annotations.Nullable;

/**
 * How a signature differs from the service's own. What the client signed is not in the request; it is known only where
 * the signature turns out to be right for a text that comes of a well-known mistake. Secrets are masked in all texts,
 * and long texts are cut.
 *
 * @param serverStringToSign what the service signs
 * @param serverCanonicalRequest what its digest is made of, for a signature by headers
 * @param mistake what the client did instead, where it could be found out
 */
public record SignatureMismatch(
        String serverStringToSign,
        @Nullable String serverCanonicalRequest,
        @Nullable Mistake mistake) {

    private static final int LONGEST_TEXT = 16_384;
    private static final int LONGEST_EXCERPT = 40;

    /** Cuts long texts. */
    public SignatureMismatch {
        serverStringToSign = cut(serverStringToSign, LONGEST_TEXT);
        serverCanonicalRequest = serverCanonicalRequest == null ? null : cut(serverCanonicalRequest, LONGEST_TEXT);
    }

    /**
     * A mistake for which the signature is right.
     *
     * @param says what it is, in a sentence
     * @param clientText what the client signed: its string to sign, or its canonical request
     * @param firstDifference where that leaves the service's; absent where the two are the same as far as they are shown
     */
    public record Mistake(
            String says, String clientText, @Nullable FirstDifference firstDifference) {

        /** The mistake that turns the service's text into the client's. */
        public static Mistake of(String says, String serverText, String clientText) {
            return new Mistake(says, cut(clientText, LONGEST_TEXT), FirstDifference.between(serverText, clientText));
        }
    }

    /**
     * The place where two texts begin to differ.
     *
     * @param at how many characters are the same
     * @param before the last of those
     * @param server how the service's text goes on
     * @param client how the client's does
     */
    public record FirstDifference(int at, String before, String server, String client) {

        static @Nullable FirstDifference between(String server, String client) {
            int at = 0;
            while (at < server.length() && at < client.length() && server.charAt(at) == client.charAt(at)) {
                at++;
            }
            if (at == server.length() && at == client.length()) {
                return null;
            }
            return new FirstDifference(
                    at,
                    server.substring(Math.max(0, at - LONGEST_EXCERPT), at),
                    cut(server.substring(at), LONGEST_EXCERPT),
                    cut(client.substring(at), LONGEST_EXCERPT));
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
