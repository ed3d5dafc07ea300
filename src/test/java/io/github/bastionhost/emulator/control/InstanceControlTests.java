package io.github.bastionhost.emulator.control;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instances and their O&amp;M settings in the control plane. */
class InstanceControlTests extends EmulatorTests {

    private Answer make(String members) {
        return emulator.control("POST", "/instances", "{\"instanceId\":\"%s\"%s}".formatted(instanceId, members));
    }

    private Answer change(String body) {
        return emulator.control("PATCH", "/instances/" + instanceId, body);
    }

    private Answer settings(String body) {
        return emulator.control("PATCH", "/instances/" + instanceId + "/om-settings", body);
    }

    @Test
    void makesTheUsualInstance() {
        Answer made = make("");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.at("/instanceId").asString()).isEqualTo(instanceId);
        assertThat(made.at("/regionId").asString()).isEqualTo("cn-hangzhou");
        assertThat(made.at("/imageVersion").asString()).isEqualTo("3.2.47");
        assertThat(made.at("/instanceStatus").asString()).isEqualTo("RUNNING");
        assertThat(made.at("/planCode").asString()).isEqualTo("cloudbastion_ha");
        assertThat(made.at("/licenseCode").asString()).isEqualTo("bhah_ent_50_asset");
        assertThat(made.at("/dbOperationModule").asString()).isEqualTo("Enable");
        assertThat(made.at("/description").asString("absent")).isEmpty();
        assertThat(Instant.parse(made.at("/expireTime").asString())).isAfter("2100-01-01T00:00:00Z");
        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();
    }

    @Test
    void makesAnInstanceAsItIsWished() {
        Answer made = make(",\"regionId\":\"cn-beijing\",\"imageVersion\":\"3.2.39\",\"instanceStatus\":\"PENDING\","
                + "\"planCode\":\"cloudbastion\",\"licenseCode\":\"bh_basic\",\"description\":\"second\","
                + "\"expireTime\":\"2999-01-01T00:00:00Z\"");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.at("/regionId").asString()).isEqualTo("cn-beijing");
        assertThat(made.at("/imageVersion").asString()).isEqualTo("3.2.39");
        assertThat(made.at("/instanceStatus").asString()).isEqualTo("PENDING");
        assertThat(made.at("/planCode").asString()).isEqualTo("cloudbastion");
        assertThat(made.at("/licenseCode").asString()).isEqualTo("bh_basic");
        assertThat(made.at("/dbOperationModule").asString()).isEqualTo("Disable");
        assertThat(made.at("/description").asString()).isEqualTo("second");
        assertThat(made.at("/expireTime").asString()).isEqualTo("2999-01-01T00:00:00Z");
        Answer attribute = emulator.call(Request.of("DescribeInstanceAttribute", instanceId));
        assertThat(attribute)
                .hasMember("/InstanceAttribute/RegionId", "cn-beijing")
                .hasMember("/InstanceAttribute/InstanceStatus", "PENDING")
                .hasMember("/InstanceAttribute/LicenseCode", "bh_basic")
                .hasMember("/InstanceAttribute/DbOperationModule", "Disable")
                .hasMember("/InstanceAttribute/WebTerminalModule", "Disable")
                .hasMember("/InstanceAttribute/Description", "second")
                .hasMember("/InstanceAttribute/ExpireTime", "32472144000000");
    }

    @Test
    void makesUpAnId() {
        Answer made = emulator.control("POST", "/instances", "{}");

        assertThat(made.at("/instanceId").asString()).matches("bastionhost-cn-[a-z0-9]{12}");
    }

    @Test
    void makesAnInstanceOnce() {
        List<Answer> answers = Race.of(8, number -> make(""));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 400)
                .hasSize(7)
                .allSatisfy(answer ->
                        assertThat(answer.at("/detail").asString()).contains("There is an instance", instanceId));
    }

    @Test
    void changesOnlyWhatIsSent() {
        make(",\"description\":\"first\",\"imageVersion\":\"3.2.39\"");

        Answer changed = change("{\"imageVersion\":\"3.2.40\"}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.at("/imageVersion").asString()).isEqualTo("3.2.40");
        assertThat(changed.at("/description").asString()).isEqualTo("first");
        assertThat(change("{}").body()).isEqualTo(changed.body());
        assertThat(change("{\"planCode\":\"cloudbastion\"}")
                        .at("/dbOperationModule")
                        .asString())
                .isEqualTo("Disable");
        assertThat(change("{\"planCode\":\"cloudbastion_ha\",\"dbOperationModule\":\"Disable\"}")
                        .at("/dbOperationModule")
                        .asString())
                .isEqualTo("Disable");
        assertThat(change("{\"dbOperationModule\":\"Enable\"}")
                        .at("/dbOperationModule")
                        .asString())
                .isEqualTo("Enable");
        assertThat(change("{\"instanceId\":\"%s\"}".formatted(instanceId)).status())
                .isEqualTo(200);
    }

    @Test
    void bringsAnInstanceIntoBeingByAChange() {
        assertThat(change("{\"description\":\"new\"}").status()).isEqualTo(200);
        assertThat(emulator.call(Request.of("DescribeInstanceAttribute", instanceId)))
                .hasMember("/InstanceAttribute/Description", "new");
    }

    @Test
    void listsInstancesInPages() {
        make("");

        Answer first = emulator.control("GET", "/instances?pageSize=1");
        assertThat(first.at("/0/instanceId").asString()).isEqualTo("bastionhost-cn-emulator01");
        assertThat(first.json()).hasSize(1);
        Answer second = emulator.control("GET", "/instances?pageSize=1&pageNumber=2");
        assertThat(second.json()).hasSize(1);
        assertThat(second.at("/0/instanceId").asString()).isNotEqualTo("bastionhost-cn-emulator01");
        assertThat(emulator.control("GET", "/instances?pageSize=1000").body()).contains(instanceId);
        for (String query : List.of("pageSize=0", "pageSize=1001", "pageNumber=0", "pageSize=x")) {
            Answer refused = emulator.control("GET", "/instances?" + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.contentType()).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"instanceId": ""}                             | instanceId
                    {"instanceId": "LONG"}                         | instanceId
                    {"regionId": ""}                               | regionId
                    {"regionId": "LONG"}                           | regionId
                    {"imageVersion": "V3.2.47"}                    | three numbers
                    {"instanceStatus": "ON"}                       | instanceStatus
                    {"planCode": "sm"}                             | planCode
                    {"licenseCode": "LONG"}                        | licenseCode
                    {"dbOperationModule": true}                    | dbOperationModule
                    {"description": "1234567890123456789012345678901"} | description
                    {"expireTime": "tomorrow"}                     | expireTime
                    {"expireTime": "1969-12-31T23:59:59Z"}         | expireTime
                    {"expireTime": "+10000-01-01T00:00:00Z"}       | expireTime
                    {"version": "3.2.47"}                          | version
                    []                                             | body
                    nonsense                                       | body
                    """)
    void refusesOtherInstances(String body, String named) {
        Answer answer = emulator.control("POST", "/instances", body.replace("LONG", "x".repeat(129)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail").asString()).contains(named);
    }

    @Test
    void refusesOtherChanges() {
        make("");
        assertThat(change("{\"instanceId\":\"another\"}").status()).isEqualTo(400);
        assertThat(change("{\"imageVersion\":\"3.2\"}").status()).isEqualTo(400);
        assertThat(emulator.control("PATCH", "/instances/" + "i".repeat(129), "{}")
                        .status())
                .isEqualTo(400);
        assertThat(emulator.control("GET", "/instances/%20/om-settings").status())
                .isEqualTo(400);
    }

    @Test
    void showsTheServicesSettingsAtFirst() {
        Answer shown = emulator.control("GET", "/instances/" + instanceId + "/om-settings");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .isEqualTo("{\"validityMinutes\":60,\"maxRenewCount\":10,\"logonRemarksRequired\":false,"
                        + "\"customAccountsAllowed\":true}");
        assertThat(emulator.call(Request.of("DescribeInstances", "")
                        .without("InstanceId")
                        .with("InstanceId.1", instanceId)))
                .hasMember("/TotalCount", "0");
    }

    @Test
    void givesAnInstanceSettingsOfItsOwn() {
        assertThat(settings("{\"maxRenewCount\":2}").body())
                .isEqualTo("{\"validityMinutes\":60,\"maxRenewCount\":2,\"logonRemarksRequired\":false,"
                        + "\"customAccountsAllowed\":true}");
        Answer changed =
                settings("{\"validityMinutes\":480,\"logonRemarksRequired\":true,\"customAccountsAllowed\":false}");
        assertThat(changed.body())
                .isEqualTo("{\"validityMinutes\":480,\"maxRenewCount\":2,\"logonRemarksRequired\":true,"
                        + "\"customAccountsAllowed\":false}");
        assertThat(emulator.control("GET", "/instances/" + instanceId + "/om-settings")
                        .body())
                .isEqualTo(changed.body());
        assertThat(settings("{}").body()).isEqualTo(changed.body());

        assertThat(emulator.call(generateAssetOperationToken(instanceId)))
                .isRefusedAsInvalid()
                .because("OperationNote is required");
        assertThat(emulator.call(generateAssetOperationToken(instanceId).with("OperationNote", "note")))
                .isAccepted()
                .hasMember("/AssetOperationToken/MaxRenewCount", "2");
        assertThat(tokenExpiry()).isAfter(Instant.now().plusSeconds(479 * 60));
        assertThat(emulator.call(generateAssetOperationToken(instanceId + "x")))
                .isAccepted()
                .hasMember("/AssetOperationToken/MaxRenewCount", "10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"validityMinutes": 0}            | $.validityMinutes
                    {"validityMinutes": 481}          | $.validityMinutes
                    {"validityMinutes": "an hour"}    | $.validityMinutes
                    {"maxRenewCount": -1}             | $.maxRenewCount
                    {"maxRenewCount": 21}             | $.maxRenewCount
                    {"logonRemarksRequired": "maybe"} | $.logonRemarksRequired
                    {"customAccounts": true}          | $.customAccounts
                    """)
    void refusesOtherSettings(String body, String named) {
        Answer answer = settings(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.at("/detail").asString()).contains(named);
    }

    @Test
    void takesTheEndsOfTheRanges() {
        assertThat(settings("{\"validityMinutes\":1,\"maxRenewCount\":0}").status())
                .isEqualTo(200);
        assertThat(settings("{\"validityMinutes\":480,\"maxRenewCount\":20}").status())
                .isEqualTo(200);
    }
}
