package io.github.bastionhost.emulator.instance;

import java.util.List;

/** Answer of DescribeInstances: a page of instances, and how many there are in all. */
record DescribeInstancesResponse(List<Item> instances, long totalCount) {

    /** What is shown of an instance in a list; times are in milliseconds. */
    record Item(
            long bandWidth,
            String description,
            long expireTime,
            String imageVersion,
            String instanceId,
            String instanceStatus,
            String internetEndpoint,
            String intranetEndpoint,
            boolean legacy,
            String licenseCode,
            String planCode,
            boolean publicNetworkAccess,
            String regionId,
            String resourceGroupId,
            String slaveVswitchId,
            long startTime,
            String vpcId,
            String vswitchId) {

        private static final ImageVersion FIRST_OF_TODAY = new ImageVersion(3, 2, 0);

        static Item of(DescribedInstance described) {
            Instance instance = described.instance();
            return new Item(
                    Capacity.BANDWIDTH_MBIT,
                    instance.description(),
                    instance.lifetime().expireTime().toEpochMilli(),
                    instance.imageVersion().toString(),
                    instance.instanceId(),
                    described.status().name(),
                    Endpoints.internet(instance.instanceId()),
                    Endpoints.intranet(instance.instanceId()),
                    !instance.imageVersion().atLeast(FIRST_OF_TODAY),
                    instance.licenseCode(),
                    instance.planCode().name(),
                    instance.publicNetworkAccess(),
                    instance.regionId(),
                    instance.resourceGroupId(),
                    instance.slaveVswitchId(),
                    instance.lifetime().startTime().toEpochMilli(),
                    "",
                    instance.vswitchId());
        }
    }
}
