package io.github.bastionhost.emulator.hostgroup;

/** Answer of GetHostGroup. */
record GetHostGroupResponse(Group hostGroup) {

    /** What is shown of a group. */
    record Group(String comment, String hostGroupId, String hostGroupName) {

        static Group of(HostGroup group) {
            return new Group(group.remark(), Long.toString(group.hostGroupId()), group.name());
        }
    }
}
