package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.rpc.Evidence.ASSUMED;

import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions that grant asset groups and account names in them. */
@RpcController
class HostGroupGrantController {

    private final HostGroupGrantService grants;

    HostGroupGrantController(HostGroupGrantService grants) {
        this.grants = grants;
    }

    @RpcAction("AttachHostGroupAccountsToUser")
    @Rule(
            value = "An account name comes with the grant of its asset group, which is made where it is missing.",
            by = ASSUMED)
    @Rule(
            value = "Any account name of 1 to 128 characters can be granted, whether or not an account has it.",
            by = ASSUMED)
    AttachHostGroupAccountsToUserResponse attachHostGroupAccountsToUser(AttachHostGroupAccountsToUserRequest request) {
        return new AttachHostGroupAccountsToUserResponse(grants.attach(request));
    }

    @RpcAction("DetachHostGroupAccountsFromUser")
    @Rule(
            value =
                    "With accounts, these are taken away and the asset group stays granted; without, the asset group and all its accounts.",
            by = ASSUMED)
    @Rule(value = "What is not granted is OBJECT_NOT_FOUND.", by = ASSUMED)
    DetachHostGroupAccountsFromUserResponse detachHostGroupAccountsFromUser(
            DetachHostGroupAccountsFromUserRequest request) {
        return new DetachHostGroupAccountsFromUserResponse(grants.detach(request));
    }

    @RpcAction("AttachHostGroupAccountsToUserGroup")
    @Rule(
            value = "An account name comes with the grant of its asset group, which is made where it is missing.",
            by = ASSUMED)
    @Rule(
            value = "Any account name of 1 to 128 characters can be granted, whether or not an account has it.",
            by = ASSUMED)
    AttachHostGroupAccountsToUserGroupResponse attachHostGroupAccountsToUserGroup(
            AttachHostGroupAccountsToUserGroupRequest request) {
        return new AttachHostGroupAccountsToUserGroupResponse(grants.attach(request));
    }

    @RpcAction("DetachHostGroupAccountsFromUserGroup")
    @Rule(
            value =
                    "With accounts, these are taken away and the asset group stays granted; without, the asset group and all its accounts.",
            by = ASSUMED)
    @Rule(value = "What is not granted is OBJECT_NOT_FOUND.", by = ASSUMED)
    DetachHostGroupAccountsFromUserGroupResponse detachHostGroupAccountsFromUserGroup(
            DetachHostGroupAccountsFromUserGroupRequest request) {
        return new DetachHostGroupAccountsFromUserGroupResponse(grants.detach(request));
    }

    @RpcAction("ListHostGroupsForUser")
    ListHostGroupsForUserResponse listHostGroupsForUser(ListHostGroupsForUserRequest request) {
        Page<ListedHostGroup> page = grants.list(request);
        return new ListHostGroupsForUserResponse(page.getContent(), page.getTotalElements());
    }

    @RpcAction("ListHostGroupAccountNamesForUser")
    @Rule(
            value = "The names are in alphabetical order, 10,000 at most; none where the asset group is not granted.",
            by = ASSUMED)
    ListHostGroupAccountNamesForUserResponse listHostGroupAccountNamesForUser(
            ListHostGroupAccountNamesForUserRequest request) {
        return new ListHostGroupAccountNamesForUserResponse(grants.listNames(request));
    }

    @RpcAction("ListHostGroupsForUserGroup")
    ListHostGroupsForUserGroupResponse listHostGroupsForUserGroup(ListHostGroupsForUserGroupRequest request) {
        Page<ListedHostGroup> page = grants.list(request);
        return new ListHostGroupsForUserGroupResponse(page.getContent(), page.getTotalElements());
    }

    @RpcAction("ListHostGroupAccountNamesForUserGroup")
    @Rule(
            value = "The names are in alphabetical order, 10,000 at most; none where the asset group is not granted.",
            by = ASSUMED)
    ListHostGroupAccountNamesForUserGroupResponse listHostGroupAccountNamesForUserGroup(
            ListHostGroupAccountNamesForUserGroupRequest request) {
        return new ListHostGroupAccountNamesForUserGroupResponse(grants.listNames(request));
    }
}
