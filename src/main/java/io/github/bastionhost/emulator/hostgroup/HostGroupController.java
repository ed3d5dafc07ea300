package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of asset groups and of what is in them. */
@RpcController
class HostGroupController {

    private final HostGroupService groups;
    private final MembershipService members;

    HostGroupController(HostGroupService groups, MembershipService members) {
        this.groups = groups;
        this.members = members;
    }

    @RpcAction("CreateHostGroup")
    CreateHostGroupResponse createHostGroup(CreateHostGroupRequest request) {
        return new CreateHostGroupResponse(Long.toString(groups.create(request)));
    }

    @RpcAction("GetHostGroup")
    GetHostGroupResponse getHostGroup(GetHostGroupRequest request) {
        return new GetHostGroupResponse(GetHostGroupResponse.Group.of(groups.get(request)));
    }

    @RpcAction("ListHostGroups")
    @Rule(value = "MemberCount counts hosts and databases together.", by = Evidence.ASSUMED)
    ListHostGroupsResponse listHostGroups(ListHostGroupsRequest request) {
        Page<ListHostGroupsResponse.Group> page = groups.list(request);
        return new ListHostGroupsResponse(page.getContent(), page.getTotalElements());
    }

    @RpcAction("ModifyHostGroup")
    @Rule(value = "An empty HostGroupName leaves the name, an empty Comment clears it.", by = Evidence.ASSUMED)
    void modifyHostGroup(ModifyHostGroupRequest request) {
        groups.modify(request);
    }

    @RpcAction("DeleteHostGroup")
    @Rule(value = "A group that is not empty may be deleted; its hosts and databases stay.", by = Evidence.ASSUMED)
    void deleteHostGroup(DeleteHostGroupRequest request) {
        groups.delete(request);
    }

    @RpcAction("AddHostsToGroup")
    AddHostsToGroupResponse addHostsToGroup(AddHostsToGroupRequest request) {
        return new AddHostsToGroupResponse(members.addHosts(request));
    }

    @RpcAction("RemoveHostsFromGroup")
    @Rule(value = "A host that is not in the group is OBJECT_NOT_FOUND.", by = Evidence.ASSUMED)
    RemoveHostsFromGroupResponse removeHostsFromGroup(RemoveHostsFromGroupRequest request) {
        return new RemoveHostsFromGroupResponse(members.removeHosts(request));
    }

    @RpcAction("AddDatabasesToGroup")
    AddDatabasesToGroupResponse addDatabasesToGroup(AddDatabasesToGroupRequest request) {
        return new AddDatabasesToGroupResponse(members.addDatabases(request));
    }

    @RpcAction("RemoveDatabasesFromGroup")
    @Rule(value = "A database that is not in the group is OBJECT_NOT_FOUND.", by = Evidence.ASSUMED)
    RemoveDatabasesFromGroupResponse removeDatabasesFromGroup(RemoveDatabasesFromGroupRequest request) {
        return new RemoveDatabasesFromGroupResponse(members.removeDatabases(request));
    }
}
