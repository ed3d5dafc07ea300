package io.github.bastionhost.emulator.clients;

import static io.github.bastionhost.emulator.clients.DocumentedError.INVALID_PARAMETER;
import static io.github.bastionhost.emulator.clients.DocumentedError.KEY_NOT_FOUND;
import static io.github.bastionhost.emulator.clients.DocumentedError.NAME_TAKEN;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Request;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every client of the vendor gets from an emulator that demands signatures. */
abstract class ClientContract {

    /** In every script, with all that a query, a form or a signature gives a meaning to. */
    private static final String AWKWARD = "é Ж 漢字 😀 a=b&c=d%20+e *~'()!/?#[]{}\"\\;:@,$";

    /** Any password whose Base64 has all that is not a letter or digit. */
    private static final String AWKWARD_BASE64 = "Pj4+Pz8/+/8=";

    /** The client of this run; JUnit closes it after the last test. */
    @Parameter
    @SuppressWarnings("NullAway.Init")
    ClientProcess client;

    private final String instanceId =
            "bastionhost-cn-" + UUID.randomUUID().toString().substring(0, 13).replace("-", "");

    @Test
    void appliesForATokenOfAStoredAccount() {
        JsonNode token =
                client.call(generateAssetOperationToken(instanceId)).accepted().path("AssetOperationToken");

        assertThat(new String(Base64.getDecoder().decode(token.path("Token").asString()), UTF_8))
                .as("what the token is the Base64 of (SEMANTICS 1)")
                .matches("[0-9a-f]{32}");
        assertThat(token.path("TokenId").asString()).isEqualTo("1");
        assertThat(token.path("ExpireTime").asString()).as("UNIX seconds").matches("[0-9]{10}");
        assertThat(token.path("HasCountLimit").asString()).isEqualTo("false");
        assertThat(token.path("CountLeft").asString()).isEqualTo("0");
        assertThat(token.path("MaxRenewCount").asString()).isEqualTo("10");
        assertThat(token.path("RenewCount").asString()).isEqualTo("0");
        assertThat(token.has("SsoUrl")).as("SsoUrl without OperationMode Sso").isFalse();
    }

    @Test
    void appliesForATokenOfACustomAccountWithTextsOfEveryKind() {
        JsonNode token = client.call(generateAssetOperationToken(instanceId)
                        .without("AssetAccountId")
                        .with("RegionId", "cn-hangzhou")
                        .with("AssetAccountName", AWKWARD)
                        .with("AssetAccountPassword", AWKWARD_BASE64)
                        .with("AssetAccountProtocolName", "SSH")
                        .with("OperationMode", "Sso")
                        .with("SsoClient", "ssh")
                        .with("OperationNote", "a line\nand another,\twith a tab: " + AWKWARD))
                .accepted()
                .path("AssetOperationToken");

        assertThat(token.path("SsoUrl").asString()).startsWith("sso://");
        JsonNode launcher = JsonMapper.shared()
                .readTree(Base64.getDecoder()
                        .decode(token.path("SsoUrl").asString().substring("sso://".length())))
                .path("NODE_COMMON");
        assertThat(launcher.path("AssetUser").asString()).isEqualTo(AWKWARD);
        assertThat(launcher.path("SSOToken").asString())
                .isEqualTo(token.path("Token").asString());
    }

    /** The key of 8,192 bits makes a query longer than the 8 KiB that servers usually take. */
    @ParameterizedTest
    @ValueSource(strings = {"rsa2048-pkcs1", "rsa8192-openssh", "ed25519-openssh", "rsa2048-openssh-utf8pass"})
    void storesAPrivateKeyUnharmed(String name) {
        KeyCase key = KeyCase.named(name);

        JsonNode created = client.call(createHostShareKey(instanceId)
                        .with("HostShareKeyName", AWKWARD)
                        .with("PrivateKey", key.privateKeyBase64())
                        .with("PassPhrase", key.passPhraseBase64()))
                .accepted();
        assertThat(created.path("HostShareKeyId").asString()).matches("[1-9][0-9]*");

        JsonNode stored = client.call(Request.of("GetHostShareKey", instanceId)
                        .with("HostShareKeyId", created.path("HostShareKeyId").asString()))
                .accepted()
                .path("HostShareKey");
        assertThat(stored.path("HostShareKeyName").asString()).isEqualTo(AWKWARD);
        assertThat(stored.path("PrivateKeyFingerPrint").asString())
                .as("as ssh-keygen prints it")
                .isEqualTo(key.fingerprintMd5());
    }

    private JsonNode done(Request request) {
        return client.call(request).accepted();
    }

    private Request of(String action) {
        return Request.of(action, instanceId);
    }

    /** Ids go into lists in each of the encodings: JSON text, and numbered parameters with and without fields. */
    @Test
    void goesTheWholeWayFromAHostToAUsedToken() {
        String host = done(of("CreateHost")
                        .with("HostName", AWKWARD)
                        .with("OSType", "Linux")
                        .with("Source", "Local")
                        .with("ActiveAddressType", "Private")
                        .with("HostPrivateAddress", "10.0.0.7"))
                .path("HostId")
                .asString();
        String account = done(of("CreateHostAccount")
                        .with("HostId", host)
                        .with("HostAccountName", "root")
                        .with("ProtocolName", "SSH")
                        .with("Password", AWKWARD))
                .path("HostAccountId")
                .asString();
        String user = done(of("CreateUser")
                        .with("Source", "Ram")
                        .with("SourceUserId", "200000000000000002")
                        .with("UserName", "alice"))
                .path("UserId")
                .asString();
        JsonNode granted = done(of("AttachHostAccountsToUser")
                .with("UserId", user)
                .with("Hosts", "[{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}]".formatted(host, account)));
        assertThat(granted.toString()).contains("\"OK\"").doesNotContain("OBJECT_NOT_FOUND");
        String database = done(of("CreateDatabase")
                        .with("DatabaseName", "orders")
                        .with("DatabaseType", "MySQL")
                        .with("DatabasePort", "3306")
                        .with("Source", "Local")
                        .with("ActiveAddressType", "Private")
                        .with("DatabasePrivateAddress", "db.example.com"))
                .path("DatabaseId")
                .asString();
        String group = done(of("CreateHostGroup").with("HostGroupName", "all"))
                .path("HostGroupId")
                .asString();
        assertThat(done(of("AddDatabasesToGroup").with("HostGroupId", group).with("DatabaseIds.1", database))
                        .toString())
                .contains("\"OK\"");
        assertThat(done(of("AttachDatabaseAccountsToUser")
                                .with("UserId", user)
                                .with("Databases.1.DatabaseId", database))
                        .toString())
                .contains("\"OK\"");
        assertThat(done(of("ListHostAccountsForUser").with("UserId", user).with("HostId", host))
                        .toString())
                .contains("\"IsAuthorized\":true");

        JsonNode token = done(of("GenerateAssetOperationToken")
                        .with("AssetType", "Host")
                        .with("AssetId", host)
                        .with("AssetAccountId", account))
                .path("AssetOperationToken");
        EmulatorClient control = new EmulatorClient(SignedEmulator.endpoint());
        String use = "{\"instanceId\":\"%s\",\"token\":\"%s\"}"
                .formatted(instanceId, token.path("Token").asString());
        JsonNode logon = control.control("POST", "/tokens/use", use).json();
        assertThat(logon.path("assetName").asString()).isEqualTo(AWKWARD);
        assertThat(logon.at("/token/assetAccountName").asString()).isEqualTo("root");
        done(of("RenewAssetOperationToken")
                .with("TokenId", token.path("TokenId").asString()));
        done(of("DeleteHost").with("HostId", host));
        assertThat(control.control("POST", "/tokens/use", use).at("/reason").asString())
                .isEqualTo("ASSET_REMOVED");
    }

    @Test
    void throwsItsOwnExceptionForANameThatIsTaken() {
        client.call(createHostShareKey(instanceId)).accepted();

        client.call(createHostShareKey(instanceId)).assertRefused(NAME_TAKEN);
    }

    @Test
    void throwsItsOwnExceptionForAnInvalidArgument() {
        client.call(generateAssetOperationToken(instanceId).with("AssetType", "Router"))
                .assertRefused(INVALID_PARAMETER);
    }

    @Test
    void throwsItsOwnExceptionForAnUnknownAccessKey() {
        client.call(generateAssetOperationToken(instanceId), "nobodysAccessKeyId", "testAccessKeySecret")
                .assertRefused(KEY_NOT_FOUND);
    }

    @Test
    void throwsItsOwnExceptionForAWrongSecret() {
        client.call(generateAssetOperationToken(instanceId), "testAccessKeyId", "not the secret")
                .assertWrongSecret();
    }

    @Test
    void wouldGetNothingWithoutASignature() {
        EmulatorClient unsigned = new EmulatorClient(SignedEmulator.endpoint());

        assertThat(unsigned.call(generateAssetOperationToken(instanceId))).isRefusedWith(400, "MissingAccessKeyId");
        assertThat(unsigned.call(createHostShareKey(instanceId))).isRefusedWith(400, "MissingAccessKeyId");
    }
}
