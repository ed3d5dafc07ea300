package io.github.bastionhost.emulator.rpc;

/**
 * An answer in bytes.
 *
 * @param status the HTTP status
 * @param contentType exactly as it is sent: clients compare it letter by letter
 */
record Answer(int status, String contentType, byte[] body) {

    static final String JSON = "application/json;charset=utf-8";
    static final String XML = "text/xml;charset=utf-8";
}
