package io.github.bastionhost.emulator.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes that no HTTP library would send, and reads what comes back until the connection ends. */
public final class RawHttp {

    private RawHttp() {}

    /** What came back: the status, the head as one text in lower case, and the body. */
    public record RawAnswer(int status, String head, String body) {

        /** A header's value, or an empty text. */
        public String header(String name) {
            for (String line : head.split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }
    }

    /** Sends {@code bytes} to the service and reads the answer; status 0 stands for none. */
    public static RawAnswer send(URI endpoint, byte[] bytes) {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(bytes);
                out.flush();
                socket.shutdownOutput();
            } catch (IOException refusedBeforeTheEnd) {
                // The answer may be there all the same.
            }
            return parse(readAll(socket));
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        }
    }

    /** Sends text as Latin-1. */
    public static RawAnswer send(URI endpoint, String text) {
        return send(endpoint, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException silence) {
            // What came until then is the answer.
        } catch (IOException reset) {
            // The same.
        }
        return answer.toByteArray();
    }

    private static RawAnswer parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, "", text);
        }
        String head = text.substring(0, end);
        return new RawAnswer(Integer.parseInt(head.split(" ", 3)[1].strip()), head, text.substring(end + 4));
    }
}
