package io.github.bastionhost.emulator.operation;

/** The origins that ListOperationHosts filters by; the constants are the wire's. */
enum OperationHostSource {
    /** Entered by hand. */
    Local,
    /** An ECS instance. */
    Ecs
}
