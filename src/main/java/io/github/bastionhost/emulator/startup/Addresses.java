package io.github.bastionhost.emulator.startup;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/** Where the web server can be reached. */
@Component
class Addresses {

    private final WebServerApplicationContext context;
    private final ServerProperties server;

    Addresses(WebServerApplicationContext context, ServerProperties server) {
        this.context = context;
        this.server = server;
    }

    /** The address of the root, with the port that the server really has, for a browser on this machine. */
    String root() {
        int port = context.getWebServer() == null ? 0 : context.getWebServer().getPort();
        return root(Ssl.isEnabled(server.getSsl()), server.getAddress(), port);
    }

    /** Whether other machines reach it by every address that this one has. */
    boolean isEverywhere() {
        return isEverywhere(server.getAddress());
    }

    static String root(boolean tls, @Nullable InetAddress address, int port) {
        return "%s://%s:%d/".formatted(tls ? "https" : "http", host(address), port);
    }

    private static boolean isEverywhere(@Nullable InetAddress address) {
        return address == null || address.isAnyLocalAddress();
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress()) {
            return "localhost";
        }
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
