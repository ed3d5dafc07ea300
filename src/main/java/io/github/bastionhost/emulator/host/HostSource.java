package io.github.bastionhost.emulator.host;

/** Where a host comes from; the constants are the wire's. */
public enum HostSource {
    /** Entered by hand. */
    Local,
    /** An ECS instance. */
    Ecs,
    /** An RDS dedicated cluster. */
    Rds
}
