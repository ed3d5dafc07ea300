package io.github.bastionhost.emulator.policy;

/** Which assets a policy controls; the constants are the wire's. */
enum AssetScopeType {
    /** Every asset. */
    All,
    /** The hosts that it names. */
    Host,
    /** The databases that it names. */
    Database,
    /** The assets of the groups that it names. */
    HostGroup
}
