package io.github.bastionhost.emulator.instance;

/** What resource groups hold; the constant is the wire's. */
enum ResourceType {
    /** A bastion host. */
    INSTANCE
}
