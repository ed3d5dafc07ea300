package io.github.bastionhost.emulator.database;

/** Which endpoint of a PolarDB cluster is used; the constants are the wire's. */
enum PolarDbEndpointType {
    /** That of the cluster. */
    Cluster,
    /** That of the primary node. */
    Primary
}
