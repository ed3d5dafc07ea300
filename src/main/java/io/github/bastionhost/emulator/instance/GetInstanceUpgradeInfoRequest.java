package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import org.jspecify.annotations.Nullable;

/** Parameters of GetInstanceUpgradeInfo, as the SDK of 2021 had them; the id is required by sense. */
record GetInstanceUpgradeInfoRequest(
        @Nullable @Characters(max = 128) String instanceId,
        @Nullable String regionId,
        @Nullable String lang) {}
