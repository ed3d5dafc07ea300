package io.github.bastionhost.emulator.database;

/** The engine of a database; the constants are the wire's. */
public enum DatabaseType {
    /** MySQL. */
    MySQL(3306),
    /** Oracle Database. */
    Oracle(1521),
    /** PostgreSQL. */
    PostgreSQL(5432),
    /** Microsoft SQL Server. */
    SQLServer(1433);

    private final int port;

    DatabaseType(int port) {
        this.port = port;
    }

    /** The port that it listens on unless told otherwise. */
    public int port() {
        return port;
    }
}
