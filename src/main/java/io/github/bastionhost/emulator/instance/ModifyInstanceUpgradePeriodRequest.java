package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ModifyInstanceUpgradePeriod, as the SDK of 2021 had them; the id is required by sense.
 *
 * @param upgradeMode kept as it is sent
 * @param upgradeStartTime in milliseconds
 */
record ModifyInstanceUpgradePeriodRequest(
        @Nullable @Characters(max = 128) String instanceId,
        @Nullable @Characters(max = 32) String regionId,
        @Nullable String lang,
        @Nullable @Characters(max = 32) String upgradeMode,
        @Nullable Long upgradeStartTime) {}
