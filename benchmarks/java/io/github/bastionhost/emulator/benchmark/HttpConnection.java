package io.github.bastionhost.emulator.benchmark;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept open for many requests of HTTP/1.1, as plain as can be: its own work must not hide what the
 * service takes. Where the service closes it, the next request opens another.
 */
final class HttpConnection implements Closeable {

    private final int port;
    private Socket socket;
    private InputStream answers;

    HttpConnection(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body as UTF-8
     */
    record Reply(int status, String body) {}

    /**
     * Sends a whole request and reads the whole answer. A connection that was kept and is gone is opened again, as clients
     * do: Azurite drops some.
     */
    Reply send(byte[] request) throws IOException {
        boolean kept = socket != null;
        try {
            return sendOnce(request);
        } catch (SocketException gone) {
            if (!kept) {
                throw gone;
            }
            close();
            socket = null;
            return sendOnce(request);
        }
    }

    private Reply sendOnce(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            answers = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        socket.getOutputStream().write(request);
        return read();
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closes = lower.contains("close");
            }
        }
        byte[] body = chunked ? chunks() : exactly(length);
        if (closes) {
            close();
        }
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            text.append(new String(exactly(size), StandardCharsets.ISO_8859_1));
            line();
        }
        line();
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().trim(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = answers.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer was cut");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
