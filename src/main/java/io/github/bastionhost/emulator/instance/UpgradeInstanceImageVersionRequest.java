package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import org.jspecify.annotations.Nullable;

/** Parameters of UpgradeInstanceImageVersion, as the SDK of 2021 had them; the id is required by sense. */
record UpgradeInstanceImageVersionRequest(
        @Nullable @Characters(max = 128) String instanceId,
        @Nullable @Characters(max = 32) String regionId,
        @Nullable String lang) {}
