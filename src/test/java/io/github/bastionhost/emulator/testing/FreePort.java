package io.github.bastionhost.emulator.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback address that stay free until they are used, and between two uses: they lie below those that
 * systems give to outgoing connections, which would take one now and then.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    /** A port that nobody listens on. */
    public static int find() throws IOException {
        IOException taken = new IOException("no port between %d and %d is free".formatted(FIRST, END));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException inUse) {
                taken.addSuppressed(inUse);
            }
        }
        throw taken;
    }
}
