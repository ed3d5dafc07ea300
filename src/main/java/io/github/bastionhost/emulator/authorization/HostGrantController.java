package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.rpc.Evidence.ASSUMED;

import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions that grant hosts and their accounts. */
@RpcController
class HostGrantController {

    private final HostGrantService grants;

    HostGrantController(HostGrantService grants) {
        this.grants = grants;
    }

    @RpcAction("AttachHostAccountsToUser")
    @Rule(value = "An account comes with the grant of its host, which is made where it is missing.", by = ASSUMED)
    @Rule(
            value = "An account that is unknown or of another host is OBJECT_NOT_FOUND itself; the host is granted.",
            by = ASSUMED)
    AttachHostAccountsToUserResponse attachHostAccountsToUser(AttachHostAccountsToUserRequest request) {
        return new AttachHostAccountsToUserResponse(grants.attach(request));
    }

    @RpcAction("DetachHostAccountsFromUser")
    @Rule(
            value =
                    "With accounts, these are taken away and the host stays granted; without, the host and all its accounts.",
            by = ASSUMED)
    @Rule(value = "What is not granted is OBJECT_NOT_FOUND.", by = ASSUMED)
    DetachHostAccountsFromUserResponse detachHostAccountsFromUser(DetachHostAccountsFromUserRequest request) {
        return new DetachHostAccountsFromUserResponse(grants.detach(request));
    }

    @RpcAction("AttachHostAccountsToUserGroup")
    @Rule(value = "An account comes with the grant of its host, which is made where it is missing.", by = ASSUMED)
    @Rule(
            value = "An account that is unknown or of another host is OBJECT_NOT_FOUND itself; the host is granted.",
            by = ASSUMED)
    AttachHostAccountsToUserGroupResponse attachHostAccountsToUserGroup(AttachHostAccountsToUserGroupRequest request) {
        return new AttachHostAccountsToUserGroupResponse(grants.attach(request));
    }

    @RpcAction("DetachHostAccountsFromUserGroup")
    @Rule(
            value =
                    "With accounts, these are taken away and the host stays granted; without, the host and all its accounts.",
            by = ASSUMED)
    @Rule(value = "What is not granted is OBJECT_NOT_FOUND.", by = ASSUMED)
    DetachHostAccountsFromUserGroupResponse detachHostAccountsFromUserGroup(
            DetachHostAccountsFromUserGroupRequest request) {
        return new DetachHostAccountsFromUserGroupResponse(grants.detach(request));
    }

    @RpcAction("ListHostsForUser")
    @Rule(
            value =
                    "Only what is granted to the user itself counts, not what it may use through user groups and asset groups.",
            by = ASSUMED)
    @Rule(value = "HostAddress is the private or the public address.", by = ASSUMED)
    @Rule(value = "ProjectName is empty, as projects are not served.", by = ASSUMED)
    ListHostsForUserResponse listHostsForUser(ListHostsForUserRequest request) {
        Page<ListedHost> page = grants.list(request);
        return new ListHostsForUserResponse(
                page.map(ListHostsForUserResponse.Host::of).getContent(), page.getTotalElements());
    }

    @RpcAction("ListHostAccountsForUser")
    @Rule(
            value =
                    "Only what is granted to the user itself counts, not what it may use through user groups and asset groups.",
            by = ASSUMED)
    ListHostAccountsForUserResponse listHostAccountsForUser(ListHostAccountsForUserRequest request) {
        Page<HostAccountOfSubject> page = grants.listAccounts(request);
        return new ListHostAccountsForUserResponse(page.getContent(), page.getTotalElements());
    }

    @RpcAction("ListHostsForUserGroup")
    @Rule(
            value = "Only what is granted to the user group itself counts, not what it may use through asset groups.",
            by = ASSUMED)
    @Rule(value = "HostAddress is the private or the public address.", by = ASSUMED)
    ListHostsForUserGroupResponse listHostsForUserGroup(ListHostsForUserGroupRequest request) {
        Page<ListedHost> page = grants.list(request);
        return new ListHostsForUserGroupResponse(
                page.map(ListHostsForUserGroupResponse.Host::of).getContent(), page.getTotalElements());
    }

    @RpcAction("ListHostAccountsForUserGroup")
    @Rule(
            value = "Only what is granted to the user group itself counts, not what it may use through asset groups.",
            by = ASSUMED)
    ListHostAccountsForUserGroupResponse listHostAccountsForUserGroup(ListHostAccountsForUserGroupRequest request) {
        Page<HostAccountOfSubject> page = grants.listAccounts(request);
        return new ListHostAccountsForUserGroupResponse(page.getContent(), page.getTotalElements());
    }
}
