package io.github.bastionhost.emulator.usergroup;

/** Answer of GetUserGroup. */
record GetUserGroupResponse(Group userGroup) {

    /** What is shown of a group. */
    record Group(String comment, String userGroupId, String userGroupName) {

        static Group of(UserGroup group) {
            return new Group(group.comment(), Long.toString(group.userGroupId()), group.name());
        }
    }
}
