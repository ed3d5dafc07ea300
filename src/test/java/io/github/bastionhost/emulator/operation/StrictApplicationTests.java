package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applications for tokens where references are strict (SEMANTICS 1 and 2). */
class StrictApplicationTests extends StrictEmulatorTests {

    private static final String PASSWORD = Base64.getEncoder().encodeToString("pass".getBytes(StandardCharsets.UTF_8));

    private static JsonNode common(Answer answer) {
        String url = answer.at("/AssetOperationToken/SsoUrl").asString();
        return new JsonMapper()
                .readTree(Base64.getDecoder().decode(url.substring("sso://".length())))
                .path("NODE_COMMON");
    }

    @Test
    void issuesATokenForAStoredAccount() {
        Answer answer = done(tokenForAccount());

        assertThat(answer.at("/AssetOperationToken/HasCountLimit").asBoolean()).isFalse();
        assertThat(answer.at("/AssetOperationToken/MaxRenewCount").asInt()).isEqualTo(10);
    }

    @Test
    void tellsTheLauncherWhereTheAssetIs() {
        JsonNode common =
                common(done(tokenForAccount().with("OperationMode", "Sso").with("SsoClient", "sftp")));

        assertThat(common.path("AssetName").asString()).isEqualTo("web01");
        assertThat(common.path("AssetIPv4").asString()).isEqualTo("10.0.0.7");
        assertThat(common.path("AssetPort").asString()).isEqualTo("22");
        assertThat(common.path("AssetUser").asString()).isEqualTo("root");
        assertThat(common.path("ClientName").asString()).isEqualTo("sftp");
        assertThat(common.toString()).doesNotContain("secret");
    }

    @Test
    void refusesAnAssetThatDoesNotExist() {
        assertThat(emulator.call(tokenForAccount().with("AssetId", "999")))
                .isRefusedAsInvalid()
                .because("AssetId \"999\" names no Host");
        assertThat(emulator.call(tokenForAccount().with("AssetType", "Database")))
                .isRefusedAsInvalid()
                .because("names no Database");
    }

    @Test
    void refusesAnAccountOfAnotherHost() {
        String other = created("HostId", host());

        assertThat(emulator.call(tokenForAccount().with("AssetId", other)))
                .isRefusedAsInvalid()
                .because("AssetAccountId \"" + accountId + "\" names no account of Host \"" + other + "\"");
        assertThat(emulator.call(token().with("AssetAccountId", "999"))).isRefusedAsInvalid();
    }

    @Test
    void asksForThePasswordOfAnAccountWithoutCredential() {
        String bare = created("HostAccountId", hostAccount(hostId, "bare"));
        Request request = token().with("AssetAccountId", bare);

        assertThat(emulator.call(request)).isRefusedAsInvalid().because("AssetAccountPassword is required");
        done(request.with("AssetAccountPassword", PASSWORD));
    }

    @Test
    void takesANameForTheStoredAccountOrElseForACustomOne() {
        done(token().with("AssetAccountName", "root"));
        assertThat(emulator.call(token().with("AssetAccountName", "other")))
                .isRefusedAsInvalid()
                .because("AssetAccountPassword is required", "custom account");
        Request custom = token().with("AssetAccountName", "other").with("AssetAccountPassword", PASSWORD);
        assertThat(emulator.call(custom)).isRefusedAsInvalid().because("AssetAccountProtocolName is required");
        done(custom.with("AssetAccountProtocolName", "RDP"));
        assertThat(emulator.call(token().with("AssetAccountName", "root").with("AssetAccountProtocolName", "RDP")))
                .isRefusedAsInvalid()
                .because("custom account");
    }

    @Test
    void refusesCustomAccountsWhereTheyAreSwitchedOff() {
        changeSettings("{\"customAccountsAllowed\":false}");

        assertThat(emulator.call(token().with("AssetAccountName", "other")
                        .with("AssetAccountPassword", PASSWORD)
                        .with("AssetAccountProtocolName", "SSH")))
                .isRefusedAsInvalid()
                .because("custom accounts are switched off");
        done(token().with("AssetAccountName", "root"));
    }

    @Test
    void goesByTheProtocolOfTheAccount() {
        assertThat(emulator.call(tokenForAccount().with("AssetAccountProtocolName", "RDP")))
                .isRefusedAsInvalid()
                .because("AssetAccountProtocolName is RDP, and the account speaks SSH");
        assertThat(emulator.call(tokenForAccount().with("OperationMode", "Sso")))
                .isRefusedAsInvalid()
                .because("SsoClient is required");
    }

    @Test
    void takesTheLogonAttributeOfAStoredOracleAccount() {
        String databaseId = created("DatabaseId", database("Oracle"));
        String account = created(
                "DatabaseAccountId",
                request("CreateDatabaseAccount")
                        .with("DatabaseId", databaseId)
                        .with("DatabaseAccountName", "scott")
                        .with("DatabaseSchema", "ORCL")
                        .with("LoginAttribute", "SID")
                        .with("Password", "tiger"));
        Request request = request("GenerateAssetOperationToken")
                .with("AssetType", "Database")
                .with("AssetId", databaseId)
                .with("AssetAccountId", account)
                .with("OperationMode", "Sso");

        JsonNode common = common(done(request));
        assertThat(common.path("Protocol").asString()).isEqualTo("Oracle");
        assertThat(common.path("AssetPort").asString()).isEqualTo("5433");
        assertThat(emulator.call(request.with("AssetAccountProtocolName", "Oracle")))
                .isRefusedAsInvalid()
                .because("LoginAttribute is required");
        changeInstance("{\"dbOperationModule\":\"Disable\"}");
        assertThat(emulator.call(request)).isRefusedAsInvalid().because("database O&M is disabled");
    }

    @Test
    void refusesARamUserThatIsNoUser() {
        done(request("DeleteUser").with("UserId", userId));

        assertThat(emulator.call(asRamUser(tokenForAccount())))
                .isRefusedAsInvalid()
                .because("is no user of the bastion host");
        done(tokenForAccount());
    }

    @Test
    void refusesALockedUser() {
        grantAccount();
        done(asRamUser(tokenForAccount()));
        done(request("LockUsers").with("UserIds", "[\"" + userId + "\"]"));

        assertThat(emulator.call(asRamUser(tokenForAccount())))
                .isRefusedAsInvalid()
                .because("locked");
        done(request("UnlockUsers").with("UserIds", "[\"" + userId + "\"]"));
        done(asRamUser(tokenForAccount()));
    }

    @Test
    void asksForAnAuthorization() {
        assertThat(emulator.call(asRamUser(tokenForAccount())))
                .isRefusedAsInvalid()
                .because("the user alice is not authorized");
        grantAccount();
        done(asRamUser(tokenForAccount()));
        done(asRamUser(token().with("AssetAccountName", "root")));
    }

    @Test
    void takesAnAccountThatIsNotGrantedForACustomOne() {
        done(request("AttachHostAccountsToUser")
                .with("UserId", userId)
                .with("Hosts", "[{\"HostId\":\"%s\"}]".formatted(hostId)));

        assertThat(emulator.call(asRamUser(tokenForAccount())))
                .isRefusedAsInvalid()
                .because("not authorized");
        assertThat(emulator.call(asRamUser(token().with("AssetAccountName", "root"))))
                .isRefusedAsInvalid()
                .because("custom account");
        done(asRamUser(token().with("AssetAccountName", "root")
                .with("AssetAccountPassword", PASSWORD)
                .with("AssetAccountProtocolName", "SSH")));
    }

    @Test
    void countsTheGrantsOfGroups() {
        String userGroup = created("UserGroupId", request("CreateUserGroup").with("UserGroupName", "ops"));
        String hostGroup = created("HostGroupId", request("CreateHostGroup").with("HostGroupName", "web"));
        done(request("AddUsersToGroup").with("UserGroupId", userGroup).with("UserIds", "[\"" + userId + "\"]"));
        done(request("AddHostsToGroup").with("HostGroupId", hostGroup).with("HostIds", "[\"" + hostId + "\"]"));
        done(request("AttachHostGroupAccountsToUserGroup")
                .with("UserGroupId", userGroup)
                .with("HostGroups", "[{\"HostGroupId\":\"%s\",\"HostAccountNames\":[\"root\"]}]".formatted(hostGroup)));

        done(asRamUser(tokenForAccount()));
        done(request("RemoveHostsFromGroup").with("HostGroupId", hostGroup).with("HostIds", "[\"" + hostId + "\"]"));
        assertThat(emulator.call(asRamUser(tokenForAccount())))
                .isRefusedAsInvalid()
                .because("not authorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2.39", "3.1.99", "2.9.44"})
    void hasNoTokensOnOldInstances(String version) {
        changeInstance("{\"imageVersion\":\"%s\"}".formatted(version));

        assertThat(emulator.call(tokenForAccount()))
                .isRefusedAsInvalid()
                .because("the instance has V" + version, "V3.2.40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2.40", "3.2.43"})
    void hasNoSingleSignOnBeforeItsVersion(String version) {
        changeInstance("{\"imageVersion\":\"%s\"}".formatted(version));

        done(tokenForAccount());
        assertThat(emulator.call(tokenForAccount().with("OperationMode", "Sso").with("SsoClient", "ssh")))
                .isRefusedAsInvalid()
                .because("V3.2.44");
        changeInstance("{\"imageVersion\":\"3.2.44\"}");
        done(tokenForAccount().with("OperationMode", "Sso").with("SsoClient", "ssh"));
    }

    @Test
    void copiesTheSettingsOfTheInstanceIntoTheToken() {
        changeSettings("{\"validityMinutes\":5,\"maxRenewCount\":0}");
        Answer brief = done(tokenForAccount());
        changeSettings("{\"validityMinutes\":480,\"maxRenewCount\":20}");
        Answer lasting = done(tokenForAccount());

        assertThat(lasting.at("/AssetOperationToken/ExpireTime").asLong()
                        - brief.at("/AssetOperationToken/ExpireTime").asLong())
                .isBetween(474 * 60L, 476 * 60L);
        assertThat(brief.at("/AssetOperationToken/MaxRenewCount").asInt()).isZero();
        assertThat(lasting.at("/AssetOperationToken/MaxRenewCount").asInt()).isEqualTo(20);
        assertThat(emulator.call(request("RenewAssetOperationToken")
                        .with(
                                "TokenId",
                                brief.at("/AssetOperationToken/TokenId").asString())))
                .isRefusedAsInvalid()
                .because("cannot be renewed");
    }

    @Test
    void asksForALogonRemarkWhereItIsSwitchedOn() {
        changeSettings("{\"logonRemarksRequired\":true}");

        assertThat(emulator.call(tokenForAccount())).isRefusedAsInvalid().because("OperationNote is required");
        done(tokenForAccount().with("OperationNote", "deploy"));
    }

    private void demandApproval() {
        grantAccount();
        String policy = created("PolicyId", request("CreatePolicy").with("PolicyName", "approval"));
        done(request("SetPolicyApprovalConfig")
                .with("PolicyId", policy)
                .with("ApprovalConfig", "{\"SwitchStatus\":\"On\"}"));
    }

    private String ticket(boolean once, long seconds) {
        long now = Instant.now().getEpochSecond();
        return created(
                "OperationTicketId",
                asRamUser(request("CreateOperationTicket")
                        .with("AssetId", hostId)
                        .with("AssetAccountName", "root")
                        .with("ProtocolName", "SSH")
                        .with("ApproveComment", "deploy")
                        .with("EffectStartTime", Long.toString(now - 10))
                        .with("EffectEndTime", Long.toString(now + seconds))
                        .with("IsOneTimeEffect", Boolean.toString(once))));
    }

    @Test
    void asksForAnAcceptedTicketWhereAPolicyDemandsApproval() {
        demandApproval();

        assertThat(emulator.call(asRamUser(tokenForAccount())))
                .isRefusedAsInvalid()
                .because("demands approval");
        String ticket = ticket(false, 7_200);
        assertThat(emulator.call(asRamUser(tokenForAccount())))
                .isRefusedAsInvalid()
                .because("demands approval");
        done(request("AcceptOperationTicket").with("OperationTicketId", ticket));
        Answer issued = done(asRamUser(tokenForAccount()));

        assertThat(issued.at("/AssetOperationToken/HasCountLimit").asBoolean()).isFalse();
        assertThat(issued.at("/AssetOperationToken/MaxRenewCount").asInt()).isZero();
        assertThat(issued.at("/AssetOperationToken/ExpireTime").asLong()
                        - Instant.now().getEpochSecond())
                .isBetween(7_100L, 7_200L);
        done(tokenForAccount());
    }

    @Test
    void issuesOneTokenForOneUseOnAOneTimeTicket() {
        demandApproval();
        done(request("AcceptOperationTicket").with("OperationTicketId", ticket(true, 600)));

        Answer issued = done(asRamUser(tokenForAccount()));
        assertThat(issued.at("/AssetOperationToken/HasCountLimit").asBoolean()).isTrue();
        assertThat(issued.at("/AssetOperationToken/CountLeft").asInt()).isEqualTo(1);
        assertThat(emulator.call(asRamUser(tokenForAccount())))
                .isRefusedAsInvalid()
                .because("demands approval");
        assertThat(use(value(issued), "").status()).isEqualTo(200);
        assertThat(use(value(issued), "").at("/reason").asString()).isEqualTo("USED_UP");
        assertThat(emulator.call(request("RenewAssetOperationToken").with("Token", value(issued))))
                .isRefusedAsInvalid()
                .because("used up");
    }

    @Test
    void refusesAnApplicationOutsideOfTheHoursOfAPolicy() {
        grantAccount();
        String policy = created("PolicyId", request("CreatePolicy").with("PolicyName", "hours"));
        done(request("SetPolicyAccessTimeRangeConfig")
                .with("PolicyId", policy)
                .with("AccessTimeRangeConfig", "{\"EffectiveTime\":[{\"Days\":[1,2,3,4,5,6,7],\"Hours\":[9]}]}"));
        try {
            // Hours are those of Shanghai, eight ahead of UTC.
            emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T01:30:00Z\"}");
            done(asRamUser(tokenForAccount()));
            emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T02:00:00Z\"}");
            assertThat(emulator.call(asRamUser(tokenForAccount())))
                    .isRefusedAsInvalid()
                    .because("does not allow logons at this time");
        } finally {
            emulator.control("DELETE", "/clock");
        }
    }

    @Test
    void knowsNoInstanceThatWasNotBought() {
        assertThat(emulator.call(tokenForAccount().with("InstanceId", instanceId + "x")))
                .isRefusedWith(400, "Commodity.BizError.InvalidStatus");
    }
}
