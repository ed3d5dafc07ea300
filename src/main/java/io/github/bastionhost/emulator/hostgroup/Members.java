package io.github.bastionhost.emulator.hostgroup;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which things are in which asset groups: one kind of them, hosts or databases. */
interface Members {

    /** Those of the ids that are in the group. */
    Set<Long> among(String instanceId, long hostGroupId, Collection<Long> ids);

    /** Puts them into the group; none of them is in it. */
    void add(String instanceId, long hostGroupId, Collection<Long> ids);

    /** Takes them out of the group. */
    void remove(String instanceId, long hostGroupId, Collection<Long> ids);

    /** How many there are in each of the groups that hold any. */
    List<MemberCount> count(String instanceId, Collection<Long> hostGroupIds);

    /** How many there are in a group. */
    interface MemberCount {

        /** The group. */
        long getHostGroupId();

        /** How many. */
        long getMembers();
    }
}
