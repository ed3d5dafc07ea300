package io.github.bastionhost.emulator.instance;

/** Answer of EnableInstancePublicAccess: the id that was sent. */
record EnableInstancePublicAccessResponse(String instanceId) {}
