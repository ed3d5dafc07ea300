package io.github.bastionhost.emulator.hostgroup;

import java.util.List;

/** Answer of ListHostGroups: a page of groups, and how many there are in all. */
record ListHostGroupsResponse(List<Group> hostGroups, long totalCount) {

    /**
     * What is shown of a group in a list.
     *
     * @param memberCount how many hosts and databases are in it
     */
    record Group(String comment, String hostGroupId, String hostGroupName, long memberCount) {

        static Group of(HostGroup group, long memberCount) {
            return new Group(group.remark(), Long.toString(group.hostGroupId()), group.name(), memberCount);
        }
    }
}
