package io.github.bastionhost.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.clients.Outcome.Refusal;

/** How a client tells its caller that it was refused: the type it throws, and what that says (PROTOCOL 7). */
enum ErrorStyle {
    /** Java. */
    TEA_OPENAPI("com.aliyun.tea.TeaException", "%s", "code: %d, %s request id: %s", true),
    /** Java. It keeps the HTTP status to itself. */
    JAVA_SDK_CORE("com.aliyuncs.exceptions.ClientException", "%s", "%2$s", false),
    /** Java. */
    GATEWAY_POP("com.aliyun.sdk.gateway.pop.exception.PopClientException", "%s", "code: %d, %s request id: %s", true),
    /** Node.js. */
    OPENAPI_CORE("ClientError", "%s", "code: %d, %s request id: %s", true),
    /** Node.js; an Error whose members tell it from others. */
    OPENAPI_CLIENT("Error", "%s", "code: %d, %s request id: %s", true),
    /** Node.js; the code names the type. */
    POP_CORE("%sError", "%s", "%2$s, URL: ", true),
    /** Node.js; an Error whose members tell it from others. */
    RPC_CLIENT("Error", "%sError", "code: %d, %s requestid: %s", false);

    private final String type;
    private final String code;
    private final String message;
    private final boolean tellsStatus;

    /** Type and code are formats of the code; message is one of status, message and request id. */
    ErrorStyle(String type, String code, String message, boolean tellsStatus) {
        this.type = type;
        this.code = code;
        this.message = message;
        this.tellsStatus = tellsStatus;
    }

    /** Asserts that the client's exception tells of that error, and of the request that got it. */
    void assertTells(Outcome outcome, DocumentedError error) {
        Refusal refusal = outcome.refused();
        assertTypeAndCode(outcome, error);
        assertThat(refusal.requestId()).as("%s", outcome).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        assertThat(refusal.message())
                .as("%s", outcome)
                .contains(String.format(message, error.status(), error.message(), refusal.requestId()));
        assertThat(refusal.status()).as("%s", outcome).isEqualTo(tellsStatus ? error.status() : null);
    }

    /** Asserts that the client threw its own exception with that error's code. */
    void assertTypeAndCode(Outcome outcome, DocumentedError error) {
        assertThat(outcome.refused().type()).as("%s", outcome).isEqualTo(String.format(type, error.code()));
        assertThat(outcome.refused().code()).as("%s", outcome).isEqualTo(String.format(code, error.code()));
    }
}
