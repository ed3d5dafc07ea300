package io.github.bastionhost.emulator.clients;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java clients keep the contract. */
@ParameterizedClass
@MethodSource("clients")
class JavaClientsIT extends ClientContract {

    static Stream<ClientProcess> clients() {
        return VendorClient.ofJava().map(ClientProcess::new);
    }
}
