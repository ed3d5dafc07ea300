package io.github.bastionhost.emulator.instance;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The life of instances by the clock, where only those exist that were created. */
@TestPropertySource(properties = {"bastionhost.references=strict", "bastionhost.instance.start-duration=2m"})
class InstanceLifeTests extends EmulatorTests {

    private static final String INVALID_STATUS = "Commodity.BizError.InvalidStatus";

    @BeforeEach
    void stopTheClock() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
    }

    @AfterEach
    void backToTheStart() {
        emulator.control("POST", "/reset", "{}");
    }

    private void buy(String members) {
        Answer bought =
                emulator.control("POST", "/instances", "{\"instanceId\":\"%s\"%s}".formatted(instanceId, members));
        assertThat(bought.status()).as(bought.body()).isEqualTo(201);
    }

    private void pass(String span) {
        emulator.control("PUT", "/clock", "{\"advance\":\"%s\"}".formatted(span));
    }

    private void assertStatus(String status) {
        assertThat(emulator.call(describe(instanceId))).hasMember("/InstanceAttribute/InstanceStatus", status);
        assertThat(emulator.call(list(instanceId).with("InstanceStatus", status)))
                .hasMember("/TotalCount", "1")
                .hasMember("/Instances/0/InstanceStatus", status);
    }

    /** The instance as the control plane shows it. */
    private JsonNode shown() {
        for (JsonNode shown : emulator.control("GET", "/instances").json()) {
            if (shown.path("instanceId").asString().equals(instanceId)) {
                return shown;
            }
        }
        throw new AssertionError(instanceId + " is not shown");
    }

    @Test
    void startsABoughtInstance() {
        buy(",\"instanceStatus\":\"PENDING\"");
        assertStatus("PENDING");
        assertThat(emulator.call(createHostShareKey(instanceId)))
                .isRefusedWith(400, INVALID_STATUS)
                .because("is PENDING, not RUNNING");

        assertThat(emulator.call(start(instanceId)
                        .with("SecurityGroupIds.2", "sg-2")
                        .with("VswitchId", "vsw-bp1xfwzzfti0kjbf****")
                        .with("SlaveVswitchId", "vsw-9dpspfku7gita****")
                        .with("ClientSecurityGroupIds.1", "sg-c")
                        .with("EnablePortalPrivateAccess", "false")))
                .isAccepted()
                .hasMember("/InstanceId", instanceId);
        assertStatus("CREATING");
        pass("PT1M59S");
        assertStatus("CREATING");
        assertThat(emulator.call(rename(instanceId, "early")))
                .isRefusedWith(400, INVALID_STATUS)
                .because("is CREATING, not RUNNING");
        pass("PT1S");
        assertStatus("RUNNING");

        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();
        Answer answer = emulator.call(describe(instanceId));
        assertThat(answer)
                .hasMember("/InstanceAttribute/VswitchId", "vsw-bp1xfwzzfti0kjbf****")
                .hasMember("/InstanceAttribute/SlaveVswitchId", "vsw-9dpspfku7gita****")
                .hasMember("/InstanceAttribute/StartTime", "1795407180000");
        assertThat(answer.at("/InstanceAttribute/SecurityGroupIds").toString())
                .isEqualTo("[\"sg-bp1aiupc4yjqgmm****\",\"sg-2\"]");
        assertThat(answer.at("/InstanceAttribute/AuthorizedSecurityGroups").toString())
                .isEqualTo("[\"sg-bp1aiupc4yjqgmm****\",\"sg-2\"]");
        JsonNode shown = shown();
        assertThat(shown.path("clientSecurityGroupIds").toString()).isEqualTo("[\"sg-c\"]");
        assertThat(shown.path("enablePortalPrivateAccess").asBoolean(true)).isFalse();
    }

    @Test
    void startsAnInstanceOnce() {
        buy(",\"instanceStatus\":\"PENDING\"");
        emulator.call(start(instanceId).with("VswitchId", "vsw-1"));
        pass("PT1M");
        assertThat(emulator.call(start(instanceId).with("VswitchId", "vsw-2")))
                .isAccepted()
                .hasMember("/InstanceId", instanceId);
        pass("PT1M");
        assertStatus("RUNNING");
        assertThat(emulator.call(start(instanceId).with("VswitchId", "vsw-3"))).isAccepted();
        assertStatus("RUNNING");
        assertThat(emulator.call(describe(instanceId))).hasMember("/InstanceAttribute/VswitchId", "vsw-1");
    }

    @Test
    void startsAgainWhatFailedToStart() {
        buy(",\"instanceStatus\":\"CREATE_FAILED\"");
        assertThat(emulator.call(start(instanceId))).isAccepted();
        assertStatus("CREATING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "UPGRADING", "UPGRADE_FAILED"})
    void startsNothingElse(String status) {
        buy(",\"instanceStatus\":\"%s\"".formatted(status));
        assertThat(emulator.call(start(instanceId)))
                .isRefusedWith(400, INVALID_STATUS)
                .because("is " + status + " and cannot be started");
        assertStatus(status);
    }

    @Test
    void needsSecurityGroupsToStart() {
        buy(",\"instanceStatus\":\"PENDING\"");

        assertThat(emulator.call(start(instanceId).without("SecurityGroupIds.1")))
                .isRefusedAsInvalid()
                .because("SecurityGroupIds is required");
        assertThat(emulator.call(start(instanceId).with("VswitchId", "v".repeat(65))))
                .isRefusedAsInvalid()
                .because("VswitchId");
        assertThat(emulator.call(start(instanceId).with("EnablePortalPrivateAccess", "yes")))
                .isRefusedAsInvalid()
                .because("EnablePortalPrivateAccess");
        assertStatus("PENDING");
    }

    @Test
    void expires() {
        buy(",\"expireTime\":\"2026-11-23T05:13:00Z\"");
        pass("PT59M59S");
        assertStatus("RUNNING");
        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();
        pass("PT1S");
        assertStatus("EXPIRED");
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId)))
                .isRefusedWith(400, INVALID_STATUS)
                .because("is EXPIRED, not RUNNING");
        assertThat(emulator.call(Request.of("GetInstanceStoreInfo", instanceId)))
                .isAccepted();
        assertThat(emulator.call(Request.of("GetInstanceUpgradeInfo", instanceId)))
                .isAccepted();

        emulator.control("PATCH", "/instances/" + instanceId, "{\"expireTime\":\"2027-11-23T05:13:00Z\"}");
        assertStatus("RUNNING");
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "1");
    }

    @Test
    void knowsOnlyWhatExists() {
        List<Request> requests = List.of(
                describe(instanceId),
                start(instanceId),
                rename(instanceId, "new"),
                move(instanceId, "rg-1"),
                Request.of("GetInstanceStoreInfo", instanceId),
                Request.of("EnableInstancePublicAccess", instanceId),
                Request.of("UpgradeInstanceImageVersion", instanceId));

        assertThat(requests)
                .allSatisfy(request -> assertThat(emulator.call(request))
                        .isRefusedWith(400, INVALID_STATUS)
                        .because("there is no instance", instanceId));
        assertThat(emulator.call(list(instanceId))).hasMember("/TotalCount", "0");
        buy("");
        assertThat(requests)
                .allSatisfy(request -> assertThat(emulator.call(request)).isAccepted());
    }

    /** What is remembered of an instance is not what another caller read before a change and comes back with after it. */
    @Test
    void isSeenByEachCallAsItWasChangedLast() {
        buy("");
        Request request = Request.of("ListHostShareKeys", instanceId);
        AtomicBoolean over = new AtomicBoolean();
        List<Integer> calls = Race.of(4, racer -> {
            if (racer > 0) {
                return callUntil(over, request);
            }
            try {
                for (int round = 0; round < 100; round++) {
                    emulator.control("PATCH", "/instances/" + instanceId, "{\"instanceStatus\":\"PENDING\"}");
                    assertThat(emulator.call(request)).isRefusedWith(400, INVALID_STATUS);
                    emulator.control("PATCH", "/instances/" + instanceId, "{\"instanceStatus\":\"RUNNING\"}");
                    assertThat(emulator.call(request)).isAccepted();
                }
                return 200;
            } finally {
                over.set(true);
            }
        });

        assertThat(calls).allSatisfy(made -> assertThat(made).isPositive());
    }

    private int callUntil(AtomicBoolean over, Request request) {
        int calls = 0;
        while (!over.get()) {
            emulator.call(request);
            calls++;
        }
        return calls;
    }

    @Test
    void staysAsItWasWhereAChangeIsRefused() {
        buy("");
        Request request = Request.of("ListHostShareKeys", instanceId);
        assertThat(emulator.call(request)).isAccepted();

        Answer refused = emulator.control(
                "PATCH", "/instances/" + instanceId, "{\"instanceStatus\":\"PENDING\",\"imageVersion\":\"newest\"}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(emulator.call(request)).isAccepted();
    }

    @Test
    void knowsWhereItIs() {
        buy(",\"regionId\":\"cn-shanghai\"");
        Request request = describe(instanceId);

        assertThat(emulator.call(request)).isAccepted();
        assertThat(emulator.call(request.with("RegionId", ""))).isAccepted();
        assertThat(emulator.call(request.with("RegionId", "cn-shanghai"))).isAccepted();
        assertThat(emulator.call(request.with("RegionId", "cn-hangzhou")))
                .isRefusedWith(400, INVALID_STATUS)
                .because("is in cn-shanghai, not in \"cn-hangzhou\"");
        assertThat(emulator.call(move(instanceId, "rg-1"))).isRefusedWith(400, INVALID_STATUS);
        assertThat(emulator.call(move(instanceId, "rg-1").with("RegionId", "cn-shanghai")))
                .isAccepted();
    }

    @Test
    void administersOnlyWhatExists() {
        for (Answer answer : List.of(
                emulator.control("PATCH", "/instances/" + instanceId, "{}"),
                emulator.control("GET", "/instances/" + instanceId + "/om-settings"),
                emulator.control("PATCH", "/instances/" + instanceId + "/om-settings", "{}"))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.at("/detail").asString()).contains("there is no instance", instanceId);
        }
    }
}
