package io.github.bastionhost.emulator.instance;

/** Answer of StartInstance: the id that was sent. */
record StartInstanceResponse(String instanceId) {}
