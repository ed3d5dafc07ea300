package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.secret.Secret;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The URL that starts a local client: {@code sso://} and the Base64 of JSON. The documented example shows its first
 * bytes, the node and the member Mode; the other members are those of the same family of launchers, all texts. What only
 * the emulator knows stands in a node of its own. The asset's own password is never in it.
 */
final class SsoUrl {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SSH_PORT = "60022";
    private static final String RDP_PORT = "63389";

    private SsoUrl() {}

    static String of(
            GenerateAssetOperationTokenRequest request,
            TokenApplication application,
            OperationToken token,
            Secret value,
            String bastionAddress) {
        Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
        nodes.put("NODE_COMMON", common(request, application, token, value, bastionAddress));
        nodes.put("NODE_EMULATOR", emulator(request, token));
        return "sso://" + Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(nodes));
    }

    private static Map<String, String> common(
            GenerateAssetOperationTokenRequest request,
            TokenApplication application,
            OperationToken token,
            Secret value,
            String bastionAddress) {
        Protocol protocol = application.protocol();
        Map<String, String> node = new LinkedHashMap<>();
        node.put("Mode", "0");
        node.put("IsGlobalSetting", "0");
        node.put("IPv4", bastionAddress);
        node.put("Port", protocol == Protocol.RDP ? RDP_PORT : SSH_PORT);
        node.put("Protocol", protocol.name());
        node.put("ClientName", clientName(request, protocol));
        node.put("ClientPath", "");
        node.put("Username", token.callerName());
        node.put("SSOToken", value.reveal());
        node.put("AssetName", application.asset().name());
        node.put("AssetIPv4", application.asset().address());
        node.put("AssetPort", Integer.toString(application.asset().port(protocol)));
        node.put(
                "AssetUser",
                application.account().name() == null
                        ? ""
                        : application.account().name());
        node.put("AssetProtocol", protocol.name());
        if (request.databaseSchema() != null) {
            node.put("DatabaseSchema", request.databaseSchema());
        }
        if (request.loginAttribute() != null) {
            node.put("LoginAttribute", request.loginAttribute().name());
        }
        return node;
    }

    private static String clientName(GenerateAssetOperationTokenRequest request, Protocol protocol) {
        return protocol == Protocol.SSH && request.ssoClient() != null
                ? request.ssoClient().name()
                : protocol.usualClient();
    }

    private static Map<String, String> emulator(GenerateAssetOperationTokenRequest request, OperationToken token) {
        Map<String, String> node = new LinkedHashMap<>();
        node.put("TokenId", Long.toString(token.tokenId()));
        node.put("ExpireTime", Long.toString(token.expiresAt().getEpochSecond()));
        node.put("AssetType", request.assetType().name());
        node.put("AssetId", request.assetId());
        return node;
    }
}
