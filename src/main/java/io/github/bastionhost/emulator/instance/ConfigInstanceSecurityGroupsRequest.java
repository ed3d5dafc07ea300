package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of ConfigInstanceSecurityGroups: the new list in place of the old one. */
record ConfigInstanceSecurityGroupsRequest(
        @InstanceId String instanceId,
        @Nullable @Characters(max = 32) String regionId,

        @SecurityGroups
        List<@NotNull @Pattern(regexp = SecurityGroups.ID, message = SecurityGroups.ID_RULE) String>
                authorizedSecurityGroups,

        @Nullable Lang lang) {}
