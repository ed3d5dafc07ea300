package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of StartInstance.
 *
 * @param clientSecurityGroupIds security groups of those who connect
 * @param enablePortalPrivateAccess whether the portal can be reached from the VPC; true if absent
 * @param securityGroupIds security groups that the instance joins, and that it may reach
 * @param slaveVswitchId the vSwitch of the standby node
 * @param vswitchId the vSwitch of the instance
 */
record StartInstanceRequest(
        @InstanceId String instanceId,
        @Nullable @Characters(max = 32) String regionId,

        @Nullable @Size(max = 100)
        List<@NotNull @Pattern(regexp = SecurityGroups.ID, message = SecurityGroups.ID_RULE) String>
                clientSecurityGroupIds,

        @Nullable Boolean enablePortalPrivateAccess,

        @SecurityGroups
        List<@NotNull @Pattern(regexp = SecurityGroups.ID, message = SecurityGroups.ID_RULE) String> securityGroupIds,

        @Nullable @Characters(max = 64) String slaveVswitchId,
        @Nullable @Characters(max = 64) String vswitchId) {}
