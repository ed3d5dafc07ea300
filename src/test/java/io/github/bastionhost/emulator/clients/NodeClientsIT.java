package io.github.bastionhost.emulator.clients;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The Node.js clients keep the contract. */
@ParameterizedClass
@MethodSource("clients")
class NodeClientsIT extends ClientContract {

    static Stream<ClientProcess> clients() {
        return VendorClient.ofNode().map(ClientProcess::new);
    }
}
