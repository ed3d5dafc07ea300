package io.github.bastionhost.emulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedError;
import io.github.bastionhost.emulator.testing.Answer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The codes that an action may answer: those of its page, those that were chosen, and those that all actions have. */
final class Refusals {

    private final String action;
    private final Map<String, Integer> statuses = new TreeMap<>();

    Refusals(DocumentedAction action) {
        this.action = action.name();
        statuses.put("InvalidParameter", 400);
        statuses.put("InternalError", 500);
        for (DocumentedError error : action.errors()) {
            statuses.put(error.code(), error.http());
        }
        for (ChosenError choice : ChosenError.of(action)) {
            choice.replacedOn(action).ifPresent(statuses::remove);
        }
        for (ChosenError choice : ChosenError.of(action)) {
            // An action with a host and a user has OBJECT_NOT_FOUND under two statuses.
            statuses.merge(choice.error().code(), choice.error().status(), (one, other) -> one.equals(other) ? one : 0);
        }
    }

    /** The refusal has a code of the action, under its status. */
    void check(Answer answer) {
        String code = answer.at("/Code").asString("");
        assertThat(statuses.keySet()).as("%s: %s", action, answer.body()).contains(code);
        int status = statuses.get(code);
        if (status != 0) {
            assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(status);
        }
        assertThat(answer.status()).as("%s: %s", action, answer.body()).isBetween(400, 499);
    }

    /** Whether the answer refuses that parameter. */
    static boolean isOf(Answer answer, String parameter) {
        return answer.status() != 200
                && Pattern.compile("\\b" + Pattern.quote(parameter) + "\\b")
                        .matcher(answer.at("/EmulatorReason").asString(""))
                        .find();
    }
}
