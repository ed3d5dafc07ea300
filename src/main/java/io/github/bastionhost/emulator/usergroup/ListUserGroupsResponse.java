package io.github.bastionhost.emulator.usergroup;

import java.util.List;

/** Answer of ListUserGroups: a page of groups, and how many there are in all. */
record ListUserGroupsResponse(long totalCount, List<Group> userGroups) {

    /** What is shown of a group in a list. */
    record Group(String comment, long memberCount, String userGroupId, String userGroupName) {

        static Group of(UserGroup group, long memberCount) {
            return new Group(group.comment(), memberCount, Long.toString(group.userGroupId()), group.name());
        }
    }
}
