package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Race;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Logons with a token, on the control plane: {@code POST /_emulator/tokens/use}; and the list and the end of tokens. */
class LogonTests extends StrictEmulatorTests {

    private void refused(Answer answer, LogonRefusal reason) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.at("/reason").asString()).isEqualTo(reason.name());
        assertThat(answer.at("/detail").asString()).contains(reason.sentence());
    }

    private String issued() {
        grantAccount();
        return value(done(asRamUser(tokenForAccount())));
    }

    @Test
    void saysWhichAccountOnWhichAssetItOpens() {
        String token = issued();

        Answer logon = use(token, ",\"sourceIp\":\"10.1.2.3\",\"channel\":\"sftp\"");
        assertThat(logon.status()).as(logon.body()).isEqualTo(200);
        assertThat(logon.at("/token/assetType").asString()).isEqualTo("Host");
        assertThat(logon.at("/token/assetId").asString()).isEqualTo(hostId);
        assertThat(logon.at("/token/assetAccountId").asString()).isEqualTo(accountId);
        assertThat(logon.at("/token/assetAccountName").asString()).isEqualTo("root");
        assertThat(logon.at("/token/user").asString()).isEqualTo("alice");
        assertThat(logon.at("/token/useCount").asInt()).isEqualTo(1);
        assertThat(logon.at("/channel").asString()).isEqualTo("SFTP");
        assertThat(logon.at("/assetName").asString()).isEqualTo("web01");
        assertThat(logon.at("/address").asString()).isEqualTo("10.0.0.7");
        assertThat(logon.at("/port").asInt()).isEqualTo(22);
        assertThat(logon.body()).doesNotContain(token);
        assertThat(use(token, "").at("/token/useCount").asInt()).isEqualTo(2);
    }

    @Test
    void refusesAnUnknownToken() {
        refused(use("nothing", ""), LogonRefusal.UNKNOWN_TOKEN);
        assertThat(use("nothing", "").body()).doesNotContain("nothing\"");
    }

    @Test
    void refusesAChannelThatIsNoneOfTheProtocol() {
        String token = issued();

        refused(use(token, ",\"channel\":\"RDP\""), LogonRefusal.CHANNEL_CLOSED);
        assertThat(use(token, ",\"channel\":\"telnet\"").status()).isEqualTo(400);
        assertThat(use(token, "").at("/token/useCount").asInt()).isEqualTo(1);
    }

    @Test
    void goesByTheRightsOfNow() {
        String token = issued();
        done(request("DetachHostAccountsFromUser")
                .with("UserId", userId)
                .with("Hosts", "[{\"HostId\":\"%s\"}]".formatted(hostId)));

        refused(use(token, ""), LogonRefusal.NOT_AUTHORIZED);
        grantAccount();
        assertThat(use(token, "").status()).isEqualTo(200);
    }

    @Test
    void refusesUsersThatAreLockedOrGone() {
        String token = issued();
        done(request("LockUsers").with("UserIds", "[\"" + userId + "\"]"));

        refused(use(token, ""), LogonRefusal.USER_INACTIVE);
        done(request("DeleteUser").with("UserId", userId));
        refused(use(token, ""), LogonRefusal.USER_REMOVED);
    }

    @Test
    void refusesWhatIsNoLongerThere() {
        String token = value(done(tokenForAccount()));
        assertThat(use(token, "").status()).isEqualTo(200);
        done(request("DeleteHostAccount").with("HostAccountId", accountId));

        refused(use(token, ""), LogonRefusal.ACCOUNT_REMOVED);
        done(request("DeleteHost").with("HostId", hostId));
        refused(use(token, ""), LogonRefusal.ASSET_REMOVED);
    }

    @Test
    void goesByTheSourcesAndChannelsOfAPolicy() {
        String token = issued();
        String policy = created("PolicyId", request("CreatePolicy").with("PolicyName", "logon"));
        done(request("SetPolicyIPAclConfig")
                .with("PolicyId", policy)
                .with("IPAclConfig", "{\"AclType\":\"white\",\"IPs\":[\"10.0.0.0/8\"]}"));
        done(request("SetPolicyProtocolConfig")
                .with("PolicyId", policy)
                .with("ProtocolConfig", "{\"SSH\":{\"SSHChannel\":\"Enable\"}}"));

        refused(use(token, ",\"sourceIp\":\"192.168.1.1\""), LogonRefusal.SOURCE_NOT_ALLOWED);
        refused(use(token, ",\"sourceIp\":\"10.1.1.1\",\"channel\":\"SFTP\""), LogonRefusal.CHANNEL_CLOSED);
        assertThat(use(token, ",\"sourceIp\":\"10.1.1.1\",\"channel\":\"SSH\"").status())
                .isEqualTo(200);
    }

    @Test
    void listsTokensWithoutTheirText() {
        String first = value(done(tokenForAccount()));
        done(asTokenOfOther());

        Answer list = emulator.control("GET", "/tokens?pageSize=1&instanceId=" + instanceId);
        assertThat(list.at("/tokens").size()).isEqualTo(1);
        assertThat(list.at("/hasMore").asBoolean()).isTrue();
        assertThat(list.at("/tokens/0/tokenId").asString()).isEqualTo("1");
        assertThat(list.at("/tokens/0/expired").asBoolean()).isFalse();
        assertThat(list.body()).doesNotContain(first);
        JsonNode second = emulator.control("GET", "/tokens?pageSize=1&pageNumber=2&instanceId=" + instanceId)
                .json();
        assertThat(second.at("/tokens/0/tokenId").asString()).isEqualTo("2");
        assertThat(second.at("/hasMore").asBoolean()).isFalse();
        assertThat(emulator.control("GET", "/tokens?pageSize=0").status()).isEqualTo(400);
    }

    private io.github.bastionhost.emulator.testing.Request asTokenOfOther() {
        return tokenForAccount().with("OperationNote", "again");
    }

    @Test
    void endsAToken() {
        String token = value(done(tokenForAccount()));
        String body = "{\"instanceId\":\"%s\"}".formatted(instanceId);

        Answer ended = emulator.control("POST", "/tokens/1/expire", body);
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.at("/expired").asBoolean()).isTrue();
        refused(use(token, ""), LogonRefusal.EXPIRED);
        assertThat(emulator.control("POST", "/tokens/99/expire", body).status()).isEqualTo(404);
        done(request("RenewAssetOperationToken").with("TokenId", "1"));
        assertThat(use(token, "").status()).isEqualTo(200);
    }

    @Test
    void refusesAnExpiredToken() {
        String token = value(done(tokenForAccount()));
        try {
            emulator.control("PUT", "/clock", "{\"advance\":\"PT61M\"}");
            refused(use(token, ""), LogonRefusal.EXPIRED);
        } finally {
            emulator.control("DELETE", "/clock");
        }
    }

    @Test
    void givesALastUseToOneOfMany() {
        String token = value(done(tokenForAccount()));
        database()
                .sql("update operation_token set count_left = 1 where instance_id = :instance")
                .param("instance", instanceId)
                .update();

        List<Integer> statuses = Race.of(16, number -> use(token, "").status());
        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 403)
                .hasSize(15);
    }
}
