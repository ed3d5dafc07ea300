package io.github.bastionhost.emulator.instance;

import java.time.Instant;

/** An instance, and where it was in its life when it was read. */
record DescribedInstance(Instance instance, InstanceStatus status) {

    static DescribedInstance at(Instant now, Instance instance) {
        return new DescribedInstance(instance, instance.lifetime().at(now));
    }
}
