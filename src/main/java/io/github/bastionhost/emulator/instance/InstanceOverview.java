package io.github.bastionhost.emulator.instance;

import java.time.Instant;
import java.util.List;

/** What the control plane shows of an instance, with what no action of the API tells. */
public record InstanceOverview(
        String instanceId,
        String regionId,
        String imageVersion,
        InstanceStatus instanceStatus,
        PlanCode planCode,
        String licenseCode,
        ModuleSwitch dbOperationModule,
        String description,
        Instant startTime,
        Instant expireTime,
        boolean enablePortalPrivateAccess,
        List<String> clientSecurityGroupIds) {

    static InstanceOverview of(DescribedInstance described) {
        Instance instance = described.instance();
        return new InstanceOverview(
                instance.instanceId(),
                instance.regionId(),
                instance.imageVersion().toString(),
                described.status(),
                instance.planCode(),
                instance.licenseCode(),
                ModuleSwitch.of(instance.dbOperationEnabled()),
                instance.description(),
                instance.lifetime().startTime(),
                instance.lifetime().expireTime(),
                instance.portalPrivateAccess(),
                instance.clientSecurityGroupIds());
    }
}
