package io.github.bastionhost.emulator.instance;

import java.util.List;

/** Answer of DescribeInstanceAttribute. */
record DescribeInstanceAttributeResponse(Attribute instanceAttribute) {

    /** A port of the product, and where this instance listens instead. */
    record Port(int customPort, int standardPort) {

        static final List<Port> USUAL = List.of(new Port(60022, 60022), new Port(63389, 63389), new Port(443, 443));
    }

    /** All that is shown of an instance; times are in milliseconds, storage in bytes. */
    record Attribute(
            String aiCreditStatus,
            String aiOpsModule,
            String appOperationModule,
            List<String> authorizedSecurityGroups,
            String bandwidth,
            String bandwidthPackage,
            String dbOperationModule,
            String description,
            String eniInstanceId,
            long expireTime,
            String hSMModule,
            String iDaaSModule,
            String instanceId,
            String instanceStatus,
            String internetEndpoint,
            String intranetEndpoint,
            String kmsSecretModule,
            String licenseCode,
            String modifyPasswordModule,
            String networkProxyModule,
            List<Port> ports,
            List<String> privateExportIps,
            List<String> privateWhiteList,
            List<String> publicExportIps,
            List<String> publicIps,
            boolean publicNetworkAccess,
            List<String> publicWhiteList,
            String rDModule,
            String regionId,
            String resourceGroupId,
            List<String> routerRules,
            String scriptDeliverModule,
            List<String> securityGroupIds,
            String slaveVswitchId,
            long startTime,
            long storage,
            String vpcId,
            String vswitchId,
            String webTerminalModule,
            List<WhiteListPolicy> whiteListPolicies) {

        static Attribute of(DescribedInstance described) {
            Instance instance = described.instance();
            String ofEnterprise = ModuleSwitch.of(instance.planCode() == PlanCode.cloudbastion_ha)
                    .name();
            return new Attribute(
                    "",
                    ModuleSwitch.Disable.name(),
                    ofEnterprise,
                    instance.authorizedSecurityGroups(),
                    Long.toString(Capacity.BANDWIDTH_MBIT),
                    "0",
                    ModuleSwitch.of(instance.dbOperationEnabled()).name(),
                    instance.description(),
                    "",
                    instance.lifetime().expireTime().toEpochMilli(),
                    ModuleSwitch.Disable.name(),
                    ModuleSwitch.Enable.name(),
                    instance.instanceId(),
                    described.status().name(),
                    Endpoints.internet(instance.instanceId()),
                    Endpoints.intranet(instance.instanceId()),
                    ofEnterprise,
                    instance.licenseCode(),
                    ofEnterprise,
                    ofEnterprise,
                    Port.USUAL,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    instance.publicNetworkAccess(),
                    instance.whiteList(),
                    ofEnterprise,
                    instance.regionId(),
                    instance.resourceGroupId(),
                    List.of(),
                    ofEnterprise,
                    instance.securityGroupIds(),
                    instance.slaveVswitchId(),
                    instance.lifetime().startTime().toEpochMilli(),
                    Capacity.STORAGE_BYTES,
                    "",
                    instance.vswitchId(),
                    ofEnterprise,
                    instance.whiteListPolicies());
        }
    }
}
