package io.github.bastionhost.emulator.usergroup;

import static io.github.bastionhost.emulator.rpc.Evidence.ASSUMED;

import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of user groups and of their members. */
@RpcController
class UserGroupController {

    private final UserGroupService groups;
    private final MemberService members;

    UserGroupController(UserGroupService groups, MemberService members) {
        this.groups = groups;
        this.members = members;
    }

    @RpcAction("CreateUserGroup")
    @Rule(value = "UserGroupName is unique in the instance, also between projects.", by = ASSUMED)
    CreateUserGroupResponse createUserGroup(CreateUserGroupRequest request) {
        return new CreateUserGroupResponse(Long.toString(groups.create(request).userGroupId()));
    }

    @RpcAction("GetUserGroup")
    GetUserGroupResponse getUserGroup(GetUserGroupRequest request) {
        return new GetUserGroupResponse(GetUserGroupResponse.Group.of(groups.get(request)));
    }

    @RpcAction("ListUserGroups")
    ListUserGroupsResponse listUserGroups(ListUserGroupsRequest request) {
        Page<ListUserGroupsResponse.Group> page = groups.list(request);
        return new ListUserGroupsResponse(page.getTotalElements(), page.getContent());
    }

    @RpcAction("ModifyUserGroup")
    @Rule(value = "An empty UserGroupName keeps the name; an empty Comment clears the comment.", by = ASSUMED)
    void modifyUserGroup(ModifyUserGroupRequest request) {
        groups.modify(request);
    }

    @RpcAction("DeleteUserGroup")
    @Rule(value = "The group's memberships and grants end with it, its users stay.", by = ASSUMED)
    void deleteUserGroup(DeleteUserGroupRequest request) {
        groups.delete(request);
    }

    @RpcAction("AddUsersToGroup")
    AddUsersToGroupResponse addUsersToGroup(AddUsersToGroupRequest request) {
        return new AddUsersToGroupResponse(members.add(request));
    }

    @RpcAction("RemoveUsersFromGroup")
    @Rule(value = "A user that is not in the group is OBJECT_NOT_FOUND.", by = ASSUMED)
    RemoveUsersFromGroupResponse removeUsersFromGroup(RemoveUsersFromGroupRequest request) {
        return new RemoveUsersFromGroupResponse(members.remove(request));
    }

    @RpcAction("ListUserGroupsForUser")
    @Rule(value = "Keyword is a part of the name in capital or small letters.", by = ASSUMED)
    @Rule(value = "With PagingOff the answer holds 10,000 groups at most; Count is that of all.", by = ASSUMED)
    @Rule(value = "ProjectName is empty, as projects are not served.", by = ASSUMED)
    ListUserGroupsForUserResponse listUserGroupsForUser(ListUserGroupsForUserRequest request) {
        Page<UserGroup> page = members.listGroups(request);
        return new ListUserGroupsForUserResponse(
                page.getTotalElements(),
                page.map(ListUserGroupsForUserResponse.Group::of).getContent());
    }
}
