package io.github.bastionhost.emulator.hostgroup;

/** Answer of CreateHostGroup: the group's id. */
record CreateHostGroupResponse(String hostGroupId) {}
