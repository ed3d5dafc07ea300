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

    static String of(OperationToken token, OperationAsset asset, Secret value, String bastionAddress) {
        Map<String, Map<String, String>> nodes = nodes(token, asset, value.reveal(), bastionAddress);
        return "sso://" + Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(nodes));
    }

    /** What the URL says, with {@code value} in the place of the token. */
    static Map<String, Map<String, String>> nodes(
            OperationToken token, OperationAsset asset, String value, String bastionAddress) {
        Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
        nodes.put("NODE_COMMON", common(token, asset, value, bastionAddress));
        nodes.put("NODE_EMULATOR", emulator(token));
        return nodes;
    }

    private static Map<String, String> common(
            OperationToken token, OperationAsset asset, String value, String bastionAddress) {
        Protocol protocol = token.protocol();
        Map<String, String> node = new LinkedHashMap<>();
        node.put("Mode", "0");
        node.put("IsGlobalSetting", "0");
        node.put("IPv4", bastionAddress);
        node.put("Port", protocol == Protocol.RDP ? RDP_PORT : SSH_PORT);
        node.put("Protocol", protocol.name());
        node.put("ClientName", clientName(token, protocol));
        node.put("ClientPath", "");
        node.put("Username", token.callerName());
        node.put("SSOToken", value);
        node.put("AssetName", asset.name());
        node.put("AssetIPv4", asset.address());
        node.put("AssetPort", Integer.toString(asset.port(protocol)));
        node.put("AssetUser", token.assetAccountName() == null ? "" : token.assetAccountName());
        node.put("AssetProtocol", protocol.name());
        if (token.databaseSchema() != null) {
            node.put("DatabaseSchema", token.databaseSchema());
        }
        if (token.loginAttribute() != null) {
            node.put("LoginAttribute", token.loginAttribute().name());
        }
        return node;
    }

    private static String clientName(OperationToken token, Protocol protocol) {
        SsoClient client = token.ssoClient();
        return protocol == Protocol.SSH && client != null ? client.name() : protocol.usualClient();
    }

    private static Map<String, String> emulator(OperationToken token) {
        Map<String, String> node = new LinkedHashMap<>();
        node.put("TokenId", Long.toString(token.tokenId()));
        node.put("ExpireTime", Long.toString(token.expiresAt().getEpochSecond()));
        node.put("AssetType", token.assetType().name());
        node.put("AssetId", Long.toString(token.assetId()));
        return node;
    }
}
