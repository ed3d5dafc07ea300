package io.github.bastionhost.emulator.instance;

/** Answer of DisableInstancePublicAccess: the id that was sent. */
record DisableInstancePublicAccessResponse(String instanceId) {}
