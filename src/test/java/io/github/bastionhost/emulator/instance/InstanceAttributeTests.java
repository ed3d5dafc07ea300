package io.github.bastionhost.emulator.instance;

import static io.github.bastionhost.emulator.instance.Instances.admit;
import static io.github.bastionhost.emulator.instance.Instances.authorize;
import static io.github.bastionhost.emulator.instance.Instances.describe;
import static io.github.bastionhost.emulator.instance.Instances.list;
import static io.github.bastionhost.emulator.instance.Instances.move;
import static io.github.bastionhost.emulator.instance.Instances.rename;
import static io.github.bastionhost.emulator.instance.Instances.start;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an instance is and how it is changed, where ids that were never created are taken at their word. */
class InstanceAttributeTests extends EmulatorTests {

    private static final String A = "/InstanceAttribute/";

    private Answer attribute() {
        Answer answer = emulator.call(describe(instanceId));
        assertThat(answer).isAccepted();
        return answer;
    }

    private long stored() {
        return database()
                .sql("select count(*) from instance where instance_id = :instance")
                .param("instance", instanceId)
                .query(Long.class)
                .single();
    }

    @Test
    void describesTheUsualInstanceWhereNothingIsKnown() {
        Answer answer = attribute();
        String name = instanceId.substring("bastionhost-cn-".length());

        assertThat(answer)
                .hasMember(A + "InstanceId", instanceId)
                .hasMember(A + "InstanceStatus", "RUNNING")
                .hasMember(A + "RegionId", "cn-hangzhou")
                .hasMember(A + "LicenseCode", "bhah_ent_50_asset")
                .hasMember(A + "DbOperationModule", "Enable")
                .hasMember(A + "WebTerminalModule", "Enable")
                .hasMember(A + "HSMModule", "Disable")
                .hasMember(A + "Description", "")
                .hasMember(A + "VpcId", "")
                .hasMember(A + "InternetEndpoint", name + "-public.bastionhost.aliyuncs.com")
                .hasMember(A + "IntranetEndpoint", name + ".bastionhost.aliyuncs.com");
        assertThat(answer.at(A + "Storage").isIntegralNumber()).isTrue();
        assertThat(answer.at(A + "Storage").asLong()).isEqualTo(2_199_023_255_552L);
        assertThat(answer.at(A + "Bandwidth").isString()).isTrue();
        assertThat(answer.at(A + "PublicNetworkAccess").isBoolean()).isTrue();
        assertThat(answer.at(A + "PublicNetworkAccess").asBoolean()).isTrue();
        assertThat(answer.at(A + "Ports").toString())
                .isEqualTo(
                        "[{\"CustomPort\":60022,\"StandardPort\":60022},{\"CustomPort\":63389,\"StandardPort\":63389},"
                                + "{\"CustomPort\":443,\"StandardPort\":443}]");
        for (String list : List.of(
                "AuthorizedSecurityGroups",
                "PrivateExportIps",
                "PrivateWhiteList",
                "PublicExportIps",
                "PublicIps",
                "PublicWhiteList",
                "RouterRules",
                "SecurityGroupIds",
                "WhiteListPolicies")) {
            assertThat(answer.at(A + list).toString()).as(list).isEqualTo("[]");
        }
        assertThat(stored()).isZero();
    }

    @Test
    void countsTimesInMilliseconds() {
        Answer answer = attribute();

        assertThat(Instant.ofEpochMilli(answer.at(A + "StartTime").asLong()))
                .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        assertThat(Instant.ofEpochMilli(answer.at(A + "ExpireTime").asLong()))
                .isAfter(Instant.now().plus(Duration.ofDays(36_000)));
    }

    @Test
    void takesTheRegionAtItsWord() {
        assertThat(emulator.call(describe(instanceId).with("RegionId", "eu-central-1")))
                .hasMember(A + "RegionId", "eu-central-1");
        assertThat(emulator.call(describe(instanceId).with("RegionId", ""))).hasMember(A + "RegionId", "cn-hangzhou");
        emulator.call(rename(instanceId, "here").with("RegionId", "eu-central-1"));
        assertThat(emulator.call(describe(instanceId).with("RegionId", "cn-beijing")))
                .hasMember(A + "RegionId", "eu-central-1");
    }

    static Stream<Request> changes() {
        return Stream.of(
                rename("id", "changed"),
                authorize("id"),
                admit("id"),
                Request.of("EnableInstancePublicAccess", "id"),
                Request.of("DisableInstancePublicAccess", "id"),
                start("id"),
                move("id", "rg-1"),
                Request.of("UpgradeInstanceImageVersion", "id"),
                Request.of("ModifyInstanceUpgradePeriod", "id"));
    }

    private Request of(Request change) {
        String id = change.parameters().containsKey("ResourceId") ? "ResourceId" : "InstanceId";
        return change.with(id, instanceId);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void bringsAnInstanceIntoBeingByAChange(Request change) {
        assertThat(emulator.call(list(instanceId))).hasMember("/TotalCount", "0");

        Answer answer = emulator.call(of(change));

        assertThat(answer).isAccepted();
        if (answer.json().has("InstanceId")) {
            assertThat(answer).hasMember("/InstanceId", instanceId);
        }
        assertThat(emulator.call(list(instanceId))).hasMember("/TotalCount", "1");
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesToChangeWhatIsNotRunning(Request change) {
        emulator.control(
                "POST", "/instances", "{\"instanceId\":\"%s\",\"instanceStatus\":\"EXPIRED\"}".formatted(instanceId));

        assertThat(emulator.call(of(change)))
                .isRefusedWith(400, "Commodity.BizError.InvalidStatus")
                .because(instanceId, "is EXPIRED");
    }

    @Test
    void refusesTheActionsOfOtherRoomsWhileItIsNotRunning() {
        emulator.control(
                "POST", "/instances", "{\"instanceId\":\"%s\",\"instanceStatus\":\"PENDING\"}".formatted(instanceId));

        assertThat(emulator.call(createHostShareKey(instanceId)))
                .isRefusedWith(400, "Commodity.BizError.InvalidStatus")
                .because(instanceId, "is PENDING, not RUNNING");
        emulator.control("PATCH", "/instances/" + instanceId, "{\"instanceStatus\":\"RUNNING\"}");
        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();
    }

    @Test
    void bringsOneInstanceIntoBeingForManyCallers() {
        List<Answer> answers = Race.of(16, number -> emulator.call(rename(instanceId, "by-" + number)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isAccepted());
        assertThat(stored()).isOne();
        assertThat(attribute().at(A + "Description").asString()).startsWith("by-");
    }

    @Test
    void keepsTheDescription() {
        emulator.call(rename(instanceId, "Bastionhost demo"));
        assertThat(attribute()).hasMember(A + "Description", "Bastionhost demo");

        assertThat(emulator.call(Request.of("ModifyInstanceAttribute", instanceId)))
                .isAccepted();
        assertThat(attribute()).hasMember(A + "Description", "Bastionhost demo");

        assertThat(emulator.call(rename(instanceId, ""))).isAccepted();
        assertThat(attribute()).hasMember(A + "Description", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "堡垒机_1-2", "123456789012345678901234567890", "堡垒机堡垒机堡垒机堡垒机堡垒机堡垒机堡垒机堡垒机堡垒机堡垒机"})
    void takesDescriptions(String description) {
        assertThat(emulator.call(rename(instanceId, description))).isAccepted();
        assertThat(attribute()).hasMember(A + "Description", description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789012345678901", "a.b", "a\nb", "a<b", "😀", "a\tb"})
    void refusesDescriptions(String description) {
        assertThat(emulator.call(rename(instanceId, description)))
                .isRefusedAsInvalid()
                .because("Description must be at most 30");
    }

    @Test
    void replacesTheAuthorizedSecurityGroups() {
        emulator.call(authorize(instanceId)
                .with("AuthorizedSecurityGroups.2", "sg-2")
                .with("AuthorizedSecurityGroups.3", "sg-2"));
        assertThat(attribute().at(A + "AuthorizedSecurityGroups").toString())
                .isEqualTo("[\"sg-bp14u00sh39jvw5****\",\"sg-2\"]");

        emulator.call(
                authorize(instanceId).with("AuthorizedSecurityGroups.1", "sg-3").with("Lang", "en"));
        assertThat(attribute().at(A + "AuthorizedSecurityGroups").toString()).isEqualTo("[\"sg-3\"]");
        assertThat(attribute().at(A + "SecurityGroupIds").toString()).isEqualTo("[]");
    }

    @Test
    void refusesOtherSecurityGroups() {
        Request request = authorize(instanceId);

        assertThat(emulator.call(request.without("AuthorizedSecurityGroups.1")))
                .isRefusedAsInvalid()
                .because("AuthorizedSecurityGroups is required");
        assertThat(emulator.call(request.with("AuthorizedSecurityGroups.2", "sg 2")))
                .isRefusedAsInvalid()
                .because("AuthorizedSecurityGroups.2 must be the id of a security group");
        assertThat(emulator.call(request.with("AuthorizedSecurityGroups.1", "s".repeat(64))))
                .isAccepted();
        assertThat(emulator.call(request.with("AuthorizedSecurityGroups.1", "s".repeat(65))))
                .isRefusedAsInvalid();
        Request many = request;
        for (int i = 1; i <= 100; i++) {
            many = many.with(
                    "AuthorizedSecurityGroups." + i, "%03d".formatted(i).repeat(21));
        }
        assertThat(emulator.call(many)).isAccepted();
        assertThat(emulator.call(many.with("AuthorizedSecurityGroups.101", "sg-101")))
                .isRefusedAsInvalid()
                .because("AuthorizedSecurityGroups names more than 100");
        assertThat(emulator.call(request.with("Lang", "fr")))
                .isRefusedAsInvalid()
                .because("Lang");
    }

    @Test
    void replacesTheWhiteList() {
        emulator.call(admit(instanceId)
                .with("WhiteList.2", "192.168.0.0/16")
                .with("WhiteListPolicies.1.Entry", "10.162.XX.XX,192.168.XX.XX")
                .with("WhiteListPolicies.1.Description", "office")
                .with("WhiteListPolicies.2.Entry", "94.74.xx.xx/32"));
        Answer answer = attribute();
        assertThat(answer.at(A + "PublicWhiteList").toString()).isEqualTo("[\"10.162.XX.XX\",\"192.168.0.0/16\"]");
        assertThat(answer.at(A + "WhiteListPolicies").toString())
                .isEqualTo("[{\"Description\":\"office\",\"Entry\":\"10.162.XX.XX,192.168.XX.XX\"},"
                        + "{\"Description\":\"\",\"Entry\":\"94.74.xx.xx/32\"}]");

        emulator.call(admit(instanceId));
        assertThat(attribute().at(A + "PublicWhiteList").toString()).isEqualTo("[\"10.162.XX.XX\"]");
        assertThat(attribute().at(A + "WhiteListPolicies").toString()).isEqualTo("[]");

        emulator.call(Request.of("ConfigInstanceWhiteList", instanceId));
        assertThat(attribute().at(A + "PublicWhiteList").toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "255.255.255.255/32",
                "10.0.*.*",
                "2001:db8::1",
                "2001:db8::/32",
                "::/0",
                "fe80::1/128",
                "1.2.3.x"
            })
    void takesAddresses(String address) {
        assertThat(emulator.call(admit(instanceId).with("WhiteList.1", address)))
                .isAccepted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0",
                "10.0.0.256",
                "10.0.0.1/33",
                "10.0.0.1/",
                "example.com",
                "10.0.0.1,10.0.0.2",
                " 10.0.0.1",
                "2001:db8::/129",
                "a:b",
                ":",
                "10.0.0.0.1",
                "2001:db8::g"
            })
    void refusesAddresses(String address) {
        assertThat(emulator.call(admit(instanceId).with("WhiteList.2", address)))
                .isRefusedAsInvalid()
                .because("WhiteList.2 must be an address or a CIDR block");
    }

    @Test
    void limitsTheWhiteList() {
        Request many = admit(instanceId);
        for (int i = 1; i <= 200; i++) {
            many = many.with("WhiteList." + i, "1111:2222:3333:4444:5555:6666:7777:%04d/128".formatted(i));
        }
        assertThat(emulator.call(many)).isAccepted();
        assertThat(attribute().at(A + "PublicWhiteList").size()).isEqualTo(200);
        assertThat(emulator.call(many.with("WhiteList.201", "10.0.0.1")))
                .isRefusedAsInvalid()
                .because("WhiteList");
    }

    @Test
    void refusesOtherPolicies() {
        Request request = Request.of("ConfigInstanceWhiteList", instanceId);

        assertThat(emulator.call(request.with("WhiteListPolicies.1.Description", "no entry")))
                .isRefusedAsInvalid()
                .because("WhiteListPolicies.1.Entry is required");
        assertThat(emulator.call(request.with("WhiteListPolicies.1.Entry", "10.0.0.1,")))
                .isRefusedAsInvalid()
                .because("WhiteListPolicies.1.Entry must be addresses");
        assertThat(emulator.call(request.with("WhiteListPolicies", "[{\"Entry\":\"10.0.0.1\"},null]")))
                .isRefusedAsInvalid()
                .because("WhiteListPolicies.2");
        Request described = request.with("WhiteListPolicies.1.Entry", "10.0.0.1");
        assertThat(emulator.call(described.with("WhiteListPolicies.1.Description", "\"".repeat(128))))
                .isAccepted();
        assertThat(emulator.call(described.with("WhiteListPolicies.1.Description", "d".repeat(129))))
                .isRefusedAsInvalid()
                .because("WhiteListPolicies.1.Description");
        Request many = request;
        for (int i = 1; i <= 100; i++) {
            many = many.with("WhiteListPolicies.%d.Entry".formatted(i), "10.162.XX.XX");
        }
        assertThat(emulator.call(many)).isAccepted();
        assertThat(emulator.call(many.with("WhiteListPolicies.101.Entry", "10.162.XX.XX")))
                .isRefusedAsInvalid()
                .because("WhiteListPolicies");
    }

    @Test
    void switchesPublicAccess() {
        assertThat(emulator.call(Request.of("DisableInstancePublicAccess", instanceId)))
                .hasMember("/InstanceId", instanceId);
        assertThat(attribute().at(A + "PublicNetworkAccess").asBoolean(true)).isFalse();
        assertThat(emulator.call(Request.of("DisableInstancePublicAccess", instanceId)))
                .isAccepted();

        assertThat(emulator.call(Request.of("EnableInstancePublicAccess", instanceId)))
                .hasMember("/InstanceId", instanceId);
        assertThat(attribute().at(A + "PublicNetworkAccess").asBoolean(false)).isTrue();
    }

    @Test
    void movesToAnotherResourceGroup() {
        assertThat(emulator.call(move(instanceId, "rg-aekznp3oyo****"))).isAccepted();
        assertThat(attribute()).hasMember(A + "ResourceGroupId", "rg-aekznp3oyo****");
    }

    @Test
    void refusesOtherMoves() {
        Request request = move(instanceId, "rg-1");

        for (String name : List.of("RegionId", "ResourceGroupId", "ResourceId", "ResourceType")) {
            assertThat(emulator.call(request.without(name)))
                    .isRefusedAsInvalid()
                    .because(name);
            assertThat(emulator.call(request.with(name, "")))
                    .isRefusedAsInvalid()
                    .because(name);
        }
        assertThat(emulator.call(request.with("ResourceType", "HOST")))
                .isRefusedAsInvalid()
                .because("ResourceType must be one of INSTANCE");
        assertThat(emulator.call(request.with("ResourceGroupId", "r".repeat(65))))
                .isRefusedAsInvalid();
        assertThat(emulator.call(request.with("RegionId", "r".repeat(33)))).isRefusedAsInvalid();
        assertThat(emulator.call(request.with("ResourceGroupId", "r".repeat(64)).with("RegionId", "r".repeat(32))))
                .isAccepted();
    }

    @Test
    void tellsTheStorage() {
        Answer answer = emulator.call(Request.of("GetInstanceStoreInfo", instanceId));

        assertThat(answer).isAccepted().hasMember("/Max", "2199023255552").hasMember("/Usage", "0");
    }

    static Stream<String> actionsOfAnInstance() {
        return Stream.of(
                "DescribeInstanceAttribute",
                "GetInstanceStoreInfo",
                "ModifyInstanceAttribute",
                "StartInstance",
                "ConfigInstanceSecurityGroups",
                "ConfigInstanceWhiteList",
                "EnableInstancePublicAccess",
                "DisableInstancePublicAccess",
                "GetInstanceUpgradeInfo",
                "ModifyInstanceUpgradePeriod",
                "UpgradeInstanceImageVersion");
    }

    @ParameterizedTest
    @MethodSource("actionsOfAnInstance")
    void requiresAnId(String action) {
        Request request = Request.of(action, instanceId)
                .with("SecurityGroupIds.1", "sg-1")
                .with("AuthorizedSecurityGroups.1", "sg-1");

        assertThat(emulator.call(request.without("InstanceId")))
                .isRefusedAsInvalid()
                .because("InstanceId");
        assertThat(emulator.call(request.with("InstanceId", " ")))
                .isRefusedAsInvalid()
                .because("InstanceId");
        assertThat(emulator.call(request.with("InstanceId", "i".repeat(129))))
                .isRefusedAsInvalid()
                .because("InstanceId");
        assertThat(emulator.call(request)).isAccepted();
    }
}
