package io.github.bastionhost.emulator.rpc;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends the connections of answers that a fault breaks, each alone: those of other callers stay as they are. */
@Configuration(proxyBeanMethods = false)
class BrokenConnections {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> breakableConnections() {
        // A class, not a lambda: Spring reads the type from the generic signature.
        return new WebServerFactoryCustomizer<>() {
            @Override
            public void customize(TomcatServletWebServerFactory tomcat) {
                tomcat.setProtocol(ResettingProtocol.class.getName());
                tomcat.addContextValves(new BreakingValve());
            }
        };
    }

    /** The container's usual protocol, which in addition can have the end of one connection be a reset. */
    public static final class ResettingProtocol extends Http11NioProtocol {

        /** For the container, which makes it by name. */
        public ResettingProtocol() {}

        /** Ends the connection with RST instead of FIN: what is not sent yet is dropped. */
        void reset(String connectionId) throws IOException {
            for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
                if (connection
                        .getServletConnection("http/1.1", "")
                        .getConnectionId()
                        .equals(connectionId)) {
                    connection.getSocket().getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
                    connection.close();
                    // A channel that is watched is closed in truth by who watches it, who may be asleep for a second.
                    if (connection instanceof NioSocketWrapper watched) {
                        watched.getPoller().getSelector().wakeup();
                    }
                }
            }
        }
    }

    /** Closes connections behind the endpoint, where the container's own objects can be had. */
    private static final class BreakingValve extends ValveBase {

        BreakingValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            Object broken = request.getAttribute(BrokenAnswer.ATTRIBUTE);
            if (broken == BrokenAnswer.RESET || broken == BrokenAnswer.CUT) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
            if (broken == BrokenAnswer.RESET
                    && request.getConnector().getProtocolHandler() instanceof ResettingProtocol protocol) {
                protocol.reset(request.getServletConnection().getConnectionId());
            }
        }
    }
}
