package io.github.bastionhost.emulator.usergroup;

import java.util.List;

/** Answer of ListUserGroupsForUser: a page of groups, and how many there are in all. */
record ListUserGroupsForUserResponse(long count, List<Group> userGroups) {

    /**
     * What is shown of a group.
     *
     * @param projectId empty for a group without a project
     * @param projectName empty, as projects have no names here
     */
    record Group(String comment, String projectId, String projectName, String userGroupId, String userGroupName) {

        static Group of(UserGroup group) {
            Long projectId = group.projectId();
            return new Group(
                    group.comment(),
                    projectId == null ? "" : projectId.toString(),
                    "",
                    Long.toString(group.userGroupId()),
                    group.name());
        }
    }
}
