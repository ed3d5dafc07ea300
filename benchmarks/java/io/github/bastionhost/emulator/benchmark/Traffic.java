package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.testing.Request;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * What is asked of a service again and again.
 *
 * @param name as the report calls it
 * @param status the status of HTTP that each answer must have, or the figures would be those of something else
 * @param requests the whole request of that number, ready to be written to a connection
 */
record Traffic(String name, int status, IntFunction<byte[]> requests) {

    /** Calls of the API, with what stands in them as a form. */
    static Traffic of(String name, int status, IntFunction<Request> calls) {
        return new Traffic(name, status, number -> post("/", calls.apply(number).encoded()));
    }

    /** A POST of a form. */
    static byte[] post(String path, String form) {
        return request("POST", path, "Content-Type: application/x-www-form-urlencoded\r\n", form);
    }

    /** A request of HTTP/1.1 with further header lines, each with its line end. */
    static byte[] request(String method, String path, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("%s %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(method, path, headers, length, body))
                .getBytes(StandardCharsets.UTF_8);
    }
}
