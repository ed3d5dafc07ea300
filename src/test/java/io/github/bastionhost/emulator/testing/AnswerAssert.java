package io.github.bastionhost.emulator.testing;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions on answers of the API. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    private AnswerAssert(Answer answer) {
        super(answer, AnswerAssert.class);
    }

    /** Begins an assertion. */
    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    /** The action was performed: status 200 and a RequestId, and no member that clients take for a failure. */
    public AnswerAssert isAccepted() {
        Assertions.assertThat(actual.status()).as(actual.body()).isEqualTo(200);
        Assertions.assertThat(actual.json().has("Code"))
                .as("a Code in a success")
                .isFalse();
        return hasRequestId();
    }

    /** The action was refused in the documented form. */
    public AnswerAssert isRefusedWith(int status, String code) {
        Assertions.assertThat(actual.at("/Code").asString("")).as(actual.body()).isEqualTo(code);
        Assertions.assertThat(actual.status()).as(actual.body()).isEqualTo(status);
        return hasRequestId();
    }

    /** The action was refused as an invalid argument, which is how the pages word it. */
    public AnswerAssert isRefusedAsInvalid() {
        return isRefusedWith(400, "InvalidParameter").hasMember("/Message", "The argument is invalid.");
    }

    /** The reason names what was wrong. */
    public AnswerAssert because(String... parts) {
        Assertions.assertThat(actual.at("/EmulatorReason").asString("")).contains(parts);
        return this;
    }

    /** A member of the body, by JSON pointer, has that text. */
    public AnswerAssert hasMember(String pointer, String text) {
        Assertions.assertThat(actual.at(pointer).asString("(absent)"))
                .as(actual.body())
                .isEqualTo(text);
        return this;
    }

    /** The answer names itself by an upper-case UUID, in the body as in the header. */
    public AnswerAssert hasRequestId() {
        Assertions.assertThat(actual.at("/RequestId").asString(""))
                .matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")
                .isEqualTo(actual.header("x-acs-request-id"));
        return this;
    }
}
