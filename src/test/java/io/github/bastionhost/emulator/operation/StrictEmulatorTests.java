package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests where references are strict, as in the cloud. Each has an instance of its own with a host, an account on it, and a
 * user that a RAM user is; that RAM user has the access key {@value #RAM_KEY}, and calls without a key are the account's.
 */
@TestPropertySource(
        properties = {
            "bastionhost.references=strict",
            "bastionhost.auth.access-keys[0].access-key-id=rootKey",
            "bastionhost.auth.access-keys[0].access-key-secret=secret",
            "bastionhost.auth.access-keys[1].access-key-id=" + StrictEmulatorTests.RAM_KEY,
            "bastionhost.auth.access-keys[1].access-key-secret=secret",
            "bastionhost.auth.access-keys[1].user-id=" + StrictEmulatorTests.RAM_USER
        })
abstract class StrictEmulatorTests extends EmulatorTests {

    static final String RAM_KEY = "ramKey";
    static final String RAM_USER = "200000000000000001";

    String hostId = "";
    String accountId = "";
    String userId = "";

    @BeforeEach
    void buyAnInstance() {
        buy("{\"instanceId\":\"%s\"}".formatted(instanceId));
        hostId = created("HostId", host());
        accountId = created("HostAccountId", hostAccount(hostId, "root").with("Password", "secret"));
        userId = created(
                "UserId",
                request("CreateUser")
                        .with("Source", "Ram")
                        .with("UserName", "alice")
                        .with("SourceUserId", RAM_USER));
    }

    void buy(String json) {
        Answer answer = emulator.control("POST", "/instances", json);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    void changeSettings(String json) {
        Answer answer = emulator.control("PATCH", "/instances/" + instanceId + "/om-settings", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    void changeInstance(String json) {
        Answer answer = emulator.control("PATCH", "/instances/" + instanceId, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    Request request(String action) {
        return Request.of(action, instanceId);
    }

    Request host() {
        return request("CreateHost")
                .with("HostName", "web01")
                .with("OSType", "Linux")
                .with("Source", "Local")
                .with("ActiveAddressType", "Private")
                .with("HostPrivateAddress", "10.0.0.7");
    }

    Request hostAccount(String host, String name) {
        return request("CreateHostAccount")
                .with("HostId", host)
                .with("HostAccountName", name)
                .with("ProtocolName", "SSH");
    }

    Request database(String type) {
        return request("CreateDatabase")
                .with("DatabaseName", "orders")
                .with("DatabaseType", type)
                .with("DatabasePort", "5433")
                .with("Source", "Local")
                .with("ActiveAddressType", "Private")
                .with("DatabasePrivateAddress", "10.0.0.8");
    }

    Request token() {
        return request("GenerateAssetOperationToken").with("AssetType", "Host").with("AssetId", hostId);
    }

    Request tokenForAccount() {
        return token().with("AssetAccountId", accountId);
    }

    static Request asRamUser(Request request) {
        return request.with("AccessKeyId", RAM_KEY);
    }

    String created(String id, Request request) {
        return done(request).at("/" + id).asString();
    }

    Answer done(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer;
    }

    void grantAccount() {
        Answer answer = done(request("AttachHostAccountsToUser")
                .with("UserId", userId)
                .with("Hosts", "[{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}]".formatted(hostId, accountId)));
        assertThat(answer).hasMember("/Results/0/HostAccounts/0/Code", "OK");
    }

    Answer use(String token, String more) {
        return emulator.control(
                "POST", "/tokens/use", "{\"instanceId\":\"%s\",\"token\":\"%s\"%s}".formatted(instanceId, token, more));
    }

    static String value(Answer issued) {
        return issued.at("/AssetOperationToken/Token").asString();
    }
}
