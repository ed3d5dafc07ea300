package io.github.bastionhost.emulator.instance;

/** Answer of ConfigInstanceSecurityGroups: the id that was sent. */
record ConfigInstanceSecurityGroupsResponse(String instanceId) {}
