package io.github.bastionhost.emulator.database;

/** Where a database comes from; the constants are the wire's. */
public enum DatabaseSource {
    /** Entered by hand. */
    Local,
    /** An RDS instance. */
    Rds,
    /** A PolarDB cluster. */
    PolarDB
}
