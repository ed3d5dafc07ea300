package io.github.bastionhost.emulator.instance;

import org.jspecify.annotations.Nullable;

/** What every call asks of an instance: its row without the lists, which may be long. */
record InstanceState(
        String regionId,
        Lifetime lifetime,
        ImageVersion imageVersion,
        boolean dbOperationEnabled,
        @Nullable OwnSettings ownSettings) {}
