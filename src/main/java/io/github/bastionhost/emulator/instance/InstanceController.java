package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of instances. */
@RpcController
class InstanceController {

    private final InstanceAttributeService instances;

    InstanceController(InstanceAttributeService instances) {
        this.instances = instances;
    }

    @RpcAction("DescribeInstances")
    @Rule(
            value = "Lists the instances that exist, in the order of their creation; one that is only taken at its word"
                    + " is not among them.",
            by = Evidence.ASSUMED)
    @Rule(value = "Instances have no tags, so that none matches a Tag.", by = Evidence.ASSUMED)
    DescribeInstancesResponse describeInstances(DescribeInstancesRequest request) {
        Page<DescribedInstance> page = instances.list(request);
        return new DescribeInstancesResponse(
                page.map(DescribeInstancesResponse.Item::of).getContent(), page.getTotalElements());
    }

    @RpcAction("DescribeInstanceAttribute")
    @Rule(value = "Answers in any status: clients poll it until the instance runs.", by = Evidence.CLIENT)
    @Rule(
            value = "VpcId, EniInstanceId and the lists of addresses are empty: the emulator has no network.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "Basic Edition lacks the modules for applications, web terminals, scripts, passwords, network"
                    + " domains, KMS and resource directories; modules for AI and HSM are off.",
            by = Evidence.ASSUMED)
    DescribeInstanceAttributeResponse describeInstanceAttribute(DescribeInstanceAttributeRequest request) {
        return new DescribeInstanceAttributeResponse(
                DescribeInstanceAttributeResponse.Attribute.of(instances.get(request)));
    }

    @RpcAction("GetInstanceStoreInfo")
    @Rule(value = "Nothing is recorded, so that Usage is 0.", by = Evidence.ASSUMED)
    GetInstanceStoreInfoResponse getInstanceStoreInfo(GetInstanceStoreInfoRequest request) {
        return instances.storage(request);
    }

    @RpcAction("ModifyInstanceAttribute")
    @Rule(
            value = "Besides the documented characters, Description may hold spaces, as the documented example does.",
            by = Evidence.ASSUMED)
    void modifyInstanceAttribute(ModifyInstanceAttributeRequest request) {
        instances.modify(request);
    }

    @RpcAction("StartInstance")
    @Rule(
            value = "An instance is CREATING for bastionhost.instance.start-duration, then RUNNING.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "One that is CREATING or RUNNING stays as it is and its id is answered, so that a call may be"
                    + " repeated; in other states but PENDING and CREATE_FAILED it is refused.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "SecurityGroupIds are shown as AuthorizedSecurityGroups too, until ConfigInstanceSecurityGroups"
                    + " replaces those.",
            by = Evidence.CLIENT)
    StartInstanceResponse startInstance(StartInstanceRequest request) {
        instances.start(request);
        return new StartInstanceResponse(request.instanceId());
    }

    @RpcAction("ConfigInstanceSecurityGroups")
    ConfigInstanceSecurityGroupsResponse configInstanceSecurityGroups(ConfigInstanceSecurityGroupsRequest request) {
        instances.authorizeSecurityGroups(request);
        return new ConfigInstanceSecurityGroupsResponse(request.instanceId());
    }

    @RpcAction("ConfigInstanceWhiteList")
    @Rule(
            value = "A list that is not sent is emptied: an empty one cannot be sent element by element.",
            by = Evidence.ASSUMED)
    ConfigInstanceWhiteListResponse configInstanceWhiteList(ConfigInstanceWhiteListRequest request) {
        instances.setWhiteList(request);
        return new ConfigInstanceWhiteListResponse(request.instanceId());
    }

    @RpcAction("EnableInstancePublicAccess")
    EnableInstancePublicAccessResponse enableInstancePublicAccess(EnableInstancePublicAccessRequest request) {
        instances.enablePublicAccess(request);
        return new EnableInstancePublicAccessResponse(request.instanceId());
    }

    @RpcAction("DisableInstancePublicAccess")
    DisableInstancePublicAccessResponse disableInstancePublicAccess(DisableInstancePublicAccessRequest request) {
        instances.disablePublicAccess(request);
        return new DisableInstancePublicAccessResponse(request.instanceId());
    }

    @RpcAction("MoveResourceGroup")
    void moveResourceGroup(MoveResourceGroupRequest request) {
        instances.move(request);
    }
}
