package io.github.bastionhost.emulator.instance;

/** Answer of ConfigInstanceWhiteList: the id that was sent. */
record ConfigInstanceWhiteListResponse(String instanceId) {}
