package io.github.bastionhost.emulator.instance;

/** Where an instance is in its life; the constants are the wire's. */
public enum InstanceStatus {
    /** Bought, and waiting for StartInstance. */
    PENDING,
    /** Being started. */
    CREATING,
    /** In service. */
    RUNNING,
    /** Past its ExpireTime. */
    EXPIRED,
    /** Its start failed. */
    CREATE_FAILED,
    /** Being changed to another version or size. */
    UPGRADING,
    /** Such a change failed. */
    UPGRADE_FAILED
}
