package io.github.bastionhost.emulator.instance;

/** What every call asks of an instance: its row without the lists, which may be long. */
record InstanceState(
        String regionId,
        Lifetime lifetime,
        ImageVersion imageVersion,
        boolean dbOperationEnabled,
        OwnSettings ownSettings) {}
