package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ModifyInstanceAttribute.
 *
 * @param description at most 30 characters: letters and digits of any script, spaces, _ and -; empty clears it
 */
record ModifyInstanceAttributeRequest(
        @InstanceId String instanceId,
        @Nullable @Characters(max = 32) String regionId,

        @Nullable @Pattern(regexp = Instance.DESCRIPTION, message = Instance.DESCRIPTION_RULE)
        String description) {}
