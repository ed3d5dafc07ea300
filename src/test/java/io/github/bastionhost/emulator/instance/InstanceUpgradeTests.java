package io.github.bastionhost.emulator.instance;

import static io.github.bastionhost.emulator.instance.Instances.list;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Upgrades, which only the SDK of 2021 had. */
class InstanceUpgradeTests extends EmulatorTests {

    private void make(String version) {
        emulator.control(
                "POST", "/instances", "{\"instanceId\":\"%s\",\"imageVersion\":\"%s\"}".formatted(instanceId, version));
    }

    private Answer info() {
        Answer answer =
                emulator.call(Request.of("GetInstanceUpgradeInfo", instanceId).with("Lang", "zh"));
        assertThat(answer).isAccepted();
        return answer;
    }

    private void assertVersion(String version) {
        assertThat(emulator.call(list(instanceId))).hasMember("/Instances/0/ImageVersion", version);
    }

    @Test
    void upgradesAnOlderInstance() {
        make("3.2.9");
        assertThat(info().at("/InstanceUpgradeInfo/Operable").asBoolean()).isTrue();
        assertThat(info()).hasMember("/InstanceUpgradeInfo/ImageVersion", "3.2.9");

        assertThat(emulator.call(Request.of("UpgradeInstanceImageVersion", instanceId)))
                .isAccepted();

        assertVersion("3.2.47");
        assertThat(info().at("/InstanceUpgradeInfo/Operable").asBoolean(true)).isFalse();
    }

    @Test
    void leavesANewerInstance() {
        make("3.10.1");
        assertThat(emulator.call(Request.of("UpgradeInstanceImageVersion", instanceId)))
                .isAccepted();
        assertVersion("3.10.1");
    }

    @Test
    void keepsThePeriodOfAnUpgrade() {
        make("3.2.41");
        Answer before = info();
        assertThat(before)
                .hasMember("/InstanceUpgradeInfo/InstanceId", instanceId)
                .hasMember("/InstanceUpgradeInfo/AliUid", "1234567890123456")
                .hasMember("/InstanceUpgradeInfo/UpgradeMode", "")
                .hasMember("/InstanceUpgradeInfo/UpgradeStartTime", "(absent)")
                .hasMember("/InstanceUpgradeInfo/UpgradeEndTime", "(absent)");
        assertThat(before.at("/InstanceUpgradeInfo/CandidatePeriodList").toString())
                .isEqualTo("[]");
        assertThat(before.at("/InstanceUpgradeInfo/InvalidPeriodList").toString())
                .isEqualTo("[]");
        long start = Instant.now().plus(Duration.ofDays(1)).toEpochMilli();
        Request request = Request.of("ModifyInstanceUpgradePeriod", instanceId);

        assertThat(emulator.call(request.with("UpgradeMode", "auto").with("UpgradeStartTime", Long.toString(start))))
                .isAccepted();
        assertThat(info())
                .hasMember("/InstanceUpgradeInfo/UpgradeMode", "auto")
                .hasMember("/InstanceUpgradeInfo/UpgradeStartTime", Long.toString(start))
                .hasMember("/InstanceUpgradeInfo/UpgradeEndTime", Long.toString(start + 3_600_000))
                .hasMember("/InstanceUpgradeInfo/ImageVersion", "3.2.41");

        assertThat(emulator.call(request.with("UpgradeMode", "").with("UpgradeStartTime", "")))
                .isAccepted();
        assertThat(info())
                .hasMember("/InstanceUpgradeInfo/UpgradeMode", "auto")
                .hasMember("/InstanceUpgradeInfo/UpgradeStartTime", Long.toString(start));
    }

    @Test
    void refusesOtherPeriods() {
        make("3.2.41");
        long latest = info().at("/InstanceUpgradeInfo/LatestStartTime").asLong();
        Request request = Request.of("ModifyInstanceUpgradePeriod", instanceId);

        assertThat(emulator.call(request.with("UpgradeStartTime", Long.toString(latest))))
                .isAccepted();
        assertThat(emulator.call(request.with("UpgradeStartTime", Long.toString(latest + 1))))
                .isRefusedAsInvalid()
                .because("UpgradeStartTime must be from", "LatestStartTime");
        assertThat(emulator.call(request.with(
                        "UpgradeStartTime",
                        Long.toString(Instant.now().minusSeconds(5).toEpochMilli()))))
                .isRefusedAsInvalid();
        assertThat(emulator.call(request.with("UpgradeStartTime", "9223372036854775807")))
                .isRefusedAsInvalid();
        assertThat(emulator.call(request.with("UpgradeStartTime", "tomorrow")))
                .isRefusedAsInvalid()
                .because("UpgradeStartTime");
        assertThat(emulator.call(request.with("UpgradeMode", "m".repeat(32)))).isAccepted();
        assertThat(emulator.call(request.with("UpgradeMode", "m".repeat(33)))).isRefusedAsInvalid();
    }
}
