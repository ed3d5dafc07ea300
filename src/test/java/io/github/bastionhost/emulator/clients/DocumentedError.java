package io.github.bastionhost.emulator.clients;

/** A refusal as the documents have it. */
record DocumentedError(int status, String code, String message) {

    /** Page of CreateHostShareKey, January 2026. */
    static final DocumentedError NAME_TAKEN =
            new DocumentedError(400, "HostShareKeyAlreadyExists", "The host share key already exists.");

    /** Both pages of January 2026. */
    static final DocumentedError INVALID_PARAMETER =
            new DocumentedError(400, "InvalidParameter", "The argument is invalid.");

    /** PROTOCOL 6, published gateway table. */
    static final DocumentedError KEY_NOT_FOUND =
            new DocumentedError(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
}
