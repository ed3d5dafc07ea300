package io.github.bastionhost.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client made of a call: an answer, or a refusal that it threw.
 *
 * @param client which client
 * @param answer the body as the client hands it out
 * @param refusal the client's exception
 */
record Outcome(
        VendorClient client,
        @Nullable JsonNode answer,
        @Nullable Refusal refusal) {

    /** What a client's exception says; null where it says nothing. */
    record Refusal(
            String type,
            @Nullable String code,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Integer status) {}

    /** The answer of a call that must not be refused. */
    JsonNode accepted() {
        if (answer == null) {
            throw new AssertionError(client + " was refused: " + refusal);
        }
        return answer;
    }

    /** The refusal of a call that must not be answered. */
    Refusal refused() {
        if (refusal == null) {
            throw new AssertionError(client + " was answered: " + answer);
        }
        return refusal;
    }

    /** Asserts that the client found its secret wrong, or was told so; what the gateway signed itself may follow. */
    void assertWrongSecret() {
        DocumentedError wrongSecret = client.wrongSecret();
        client.errorStyle().assertTypeAndCode(this, wrongSecret);
        assertThat(refused().message()).as("%s", this).contains(wrongSecret.message());
    }

    /** Asserts that the client threw its own exception for that error, and that it tells all that the client tells. */
    void assertRefused(DocumentedError error) {
        client.errorStyle().assertTells(this, error);
    }
}
