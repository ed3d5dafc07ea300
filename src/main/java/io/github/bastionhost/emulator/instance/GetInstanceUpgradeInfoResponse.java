package io.github.bastionhost.emulator.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of GetInstanceUpgradeInfo. */
record GetInstanceUpgradeInfoResponse(Info instanceUpgradeInfo) {

    /** A time at which an upgrade can begin. */
    record CandidatePeriod(long candidateStartTime, long candidateEndTime) {}

    /** A time at which none can. */
    record InvalidPeriod(long invalidStartTime, long invalidEndTime) {}

    /**
     * When an instance can be upgraded and will be; times and spans are in milliseconds.
     *
     * @param operable whether there is a newer version
     */
    record Info(
            long aliUid,
            List<CandidatePeriod> candidatePeriodList,
            String imageVersion,
            String instanceId,
            List<InvalidPeriod> invalidPeriodList,
            long latestStartTime,
            boolean operable,
            long periodInterval,
            @Nullable Long upgradeEndTime,
            String upgradeMode,
            @Nullable Long upgradeStartTime) {}
}
