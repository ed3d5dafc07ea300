package io.github.bastionhost.emulator.instance;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.instance.GetInstanceUpgradeInfoResponse.Info;
import io.github.bastionhost.emulator.rpc.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Upgrades of an instance's software. An upgrade is done when it is asked for; a period for one is kept and shown. */
@Service
@Transactional
class InstanceUpgradeService {

    private static final Duration PERIOD = Duration.ofHours(1);

    private final InstanceService instances;
    private final Clock clock;

    InstanceUpgradeService(InstanceService instances, Clock clock) {
        this.instances = instances;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Info get(GetInstanceUpgradeInfoRequest request, Caller caller) {
        Instance instance = instances.get(given(request.instanceId()), request.regionId());
        Instant start = instance.upgradeStartTime();
        return new Info(
                Long.parseLong(caller.account()),
                List.of(),
                instance.imageVersion().toString(),
                instance.instanceId(),
                List.of(),
                instance.lifetime().expireTime().toEpochMilli(),
                !instance.imageVersion().atLeast(ImageVersion.NEWEST),
                PERIOD.toMillis(),
                start == null ? null : start.plus(PERIOD).toEpochMilli(),
                instance.upgradeMode() == null ? "" : instance.upgradeMode(),
                start == null ? null : start.toEpochMilli());
    }

    void plan(ModifyInstanceUpgradePeriodRequest request) {
        Instance instance = instances.getForChange(given(request.instanceId()), request.regionId());
        if (request.upgradeMode() != null && !request.upgradeMode().isEmpty()) {
            instance.setUpgradeMode(request.upgradeMode());
        }
        if (request.upgradeStartTime() != null) {
            instance.setUpgradeStartTime(startTime(request.upgradeStartTime(), instance.lifetime()));
        }
    }

    private Instant startTime(long milliseconds, Lifetime lifetime) {
        Instant now = clock.instant();
        Instant start = Instant.ofEpochMilli(milliseconds);
        if (start.isBefore(now) || start.isAfter(lifetime.expireTime())) {
            throw INVALID_PARAMETER.because(
                    "UpgradeStartTime must be from %d (now) to %d (LatestStartTime), in milliseconds, not %d",
                    now.toEpochMilli(), lifetime.expireTime().toEpochMilli(), milliseconds);
        }
        return start;
    }

    void upgrade(UpgradeInstanceImageVersionRequest request) {
        Instance instance = instances.getForChange(given(request.instanceId()), request.regionId());
        if (!instance.imageVersion().atLeast(ImageVersion.NEWEST)) {
            instance.install(ImageVersion.NEWEST);
        }
    }

    private static String given(@Nullable String instanceId) {
        if (instanceId == null || instanceId.isBlank()) {
            throw INVALID_PARAMETER.because("InstanceId is required: the id of a bastion host, at most 128 characters");
        }
        return instanceId;
    }
}
