package io.github.bastionhost.emulator.database;

/** The engine of a database; the constants are the wire's. */
public enum DatabaseType {
    /** MySQL. */
    MySQL,
    /** Oracle Database. */
    Oracle,
    /** PostgreSQL. */
    PostgreSQL,
    /** Microsoft SQL Server. */
    SQLServer
}
