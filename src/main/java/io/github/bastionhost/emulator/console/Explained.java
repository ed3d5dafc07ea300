package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.journal.Explanation;
import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.rpc.SignatureMismatch.FirstDifference;
import io.github.bastionhost.emulator.rpc.SignatureMismatch.Mistake;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was probably meant by a request, as it is shown.
 *
 * @param sentences of names that do not exist
 * @param mistake what the client did when it signed, where that is known
 * @param texts what was signed
 */
record Explained(List<String> sentences, @Nullable String mistake, List<Signed> texts) {

    /**
     * A text that was signed, cut where it begins to differ from the other side's.
     *
     * @param marked the beginning of the difference; empty where there is none
     */
    record Signed(String title, String same, String marked, String rest) {}

    private static final int LONGEST_MARK = 40;

    static Explained of(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        if (explanation.action() != null) {
            sentences.add("There is no action %s; the nearest is %s."
                    .formatted(explanation.action().sent(), explanation.action().nearest()));
        }
        explanation
                .parameters()
                .forEach(slip -> sentences.add("The action has no parameter %s, so it was ignored; the nearest is %s."
                        .formatted(slip.sent(), slip.nearest())));
        SignatureMismatch mismatch = explanation.signature();
        if (mismatch == null) {
            return new Explained(sentences, null, List.of());
        }
        Mistake mistake = mismatch.mistake();
        return new Explained(sentences, mistake == null ? null : mistake.says(), texts(mismatch, mistake));
    }

    private static List<Signed> texts(SignatureMismatch mismatch, @Nullable Mistake mistake) {
        List<Signed> texts = new ArrayList<>();
        String canonical = mismatch.serverCanonicalRequest();
        FirstDifference difference = mistake == null ? null : mistake.firstDifference();
        if (canonical == null) {
            texts.add(signed("The service's string to sign", mismatch.serverStringToSign(), difference));
        } else {
            texts.add(signed("The service's canonical request", canonical, difference));
            texts.add(signed("The service's string to sign", mismatch.serverStringToSign(), null));
        }
        if (mistake != null) {
            texts.add(
                    1,
                    signed(
                            canonical == null ? "The client's string to sign" : "The client's canonical request",
                            mistake.clientText(),
                            difference));
        }
        return texts;
    }

    private static Signed signed(String title, String text, @Nullable FirstDifference difference) {
        if (difference == null) {
            return new Signed(title, text, "", "");
        }
        int at = Math.min(difference.at(), text.length());
        int end = Math.min(at + LONGEST_MARK, text.length());
        String marked = text.substring(at, end);
        return new Signed(title, text.substring(0, at), marked.isEmpty() ? "⏎ ends here" : marked, text.substring(end));
    }

    /** Whether there is anything to tell. */
    boolean tells() {
        return !sentences.isEmpty() || !texts.isEmpty();
    }
}
