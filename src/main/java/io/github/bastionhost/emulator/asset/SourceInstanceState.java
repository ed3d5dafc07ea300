package io.github.bastionhost.emulator.asset;

/** The state of the ECS, RDS or PolarDB instance that an asset was imported from; the constants are the wire's. */
public enum SourceInstanceState {
    /** It is there. */
    Normal,
    /** It was released. */
    Release
}
