package io.github.bastionhost.emulator.clients;

import static io.github.bastionhost.emulator.clients.DocumentedError.INVALID_PARAMETER;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Refusals in XML, as clients get them that ask for XML. Some read one only if its Content-Type is the gateway's, letter
 * by letter (PROTOCOL 5); the clients that are not here cannot read any.
 */
class XmlRefusalsIT {

    @ParameterizedTest
    @EnumSource(
            names = {
                "TEA_OPENAPI_V3",
                "TEA_OPENAPI_0_2_V3",
                "SDK_CORE_V1",
                "SDK_CORE_V3",
                "SDK_CORE_TYPED_V1",
                "NODE_OPENAPI_CORE_V3",
                "NODE_OPENAPI_CLIENT_V3"
            })
    void areThrownAsTheClientsOwnException(VendorClient vendorClient) {
        try (ClientProcess client = new ClientProcess(vendorClient)) {
            Outcome outcome = client.call(generateAssetOperationToken("bastionhost-cn-xml")
                    .with("AssetType", "Router")
                    .with("Format", "XML"));

            outcome.assertRefused(INVALID_PARAMETER);
        }
    }
}
