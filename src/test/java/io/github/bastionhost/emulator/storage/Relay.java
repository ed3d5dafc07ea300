package io.github.bastionhost.emulator.storage;

import io.github.bastionhost.emulator.testing.FreePort;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that hands everything on to a server, until it is cut. */
final class Relay implements AutoCloseable {

    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    /** A relay to that server. */
    Relay(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.door = listen(FreePort.find());
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends all connections; new ones are refused. */
    void cut() {
        close(door);
        open.forEach(Relay::close);
    }

    /** Takes connections again, at the same port. */
    void mend() throws IOException {
        door = listen(door.getLocalPort());
    }

    private ServerSocket listen(int at) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        start(() -> {
            while (!listening.isClosed()) {
                Socket caller = listening.accept();
                Socket server = new Socket(host, port);
                open.add(caller);
                open.add(server);
                if (listening.isClosed()) { // cut between the two
                    cut();
                }
                start(() -> caller.getInputStream().transferTo(server.getOutputStream()), caller, server);
                start(() -> server.getInputStream().transferTo(caller.getOutputStream()), caller, server);
            }
        });
        return listening;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work, Socket... toClose) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException cut) {
                // So it is meant.
            } finally {
                for (Socket socket : toClose) {
                    close(socket);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
