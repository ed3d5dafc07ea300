package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.testing.Request;

/** Good requests of the actions of instances. */
final class Instances {

    private Instances() {}

    static Request describe(String instanceId) {
        return Request.of("DescribeInstanceAttribute", instanceId);
    }

    /** Only that instance. */
    static Request list(String instanceId) {
        return all().with("InstanceId.1", instanceId);
    }

    static Request all() {
        return Request.of("DescribeInstances", "").without("InstanceId");
    }

    static Request start(String instanceId) {
        return Request.of("StartInstance", instanceId).with("SecurityGroupIds.1", "sg-bp1aiupc4yjqgmm****");
    }

    static Request rename(String instanceId, String description) {
        return Request.of("ModifyInstanceAttribute", instanceId).with("Description", description);
    }

    static Request authorize(String instanceId) {
        return Request.of("ConfigInstanceSecurityGroups", instanceId)
                .with("AuthorizedSecurityGroups.1", "sg-bp14u00sh39jvw5****");
    }

    static Request admit(String instanceId) {
        return Request.of("ConfigInstanceWhiteList", instanceId).with("WhiteList.1", "10.162.XX.XX");
    }

    static Request move(String instanceId, String resourceGroupId) {
        return Request.of("MoveResourceGroup", "")
                .without("InstanceId")
                .with("RegionId", "cn-hangzhou")
                .with("ResourceType", "INSTANCE")
                .with("ResourceId", instanceId)
                .with("ResourceGroupId", resourceGroupId);
    }
}
