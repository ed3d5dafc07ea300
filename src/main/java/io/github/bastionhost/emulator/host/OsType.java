package io.github.bastionhost.emulator.host;

/** The operating system of a host; the constants are the wire's. */
public enum OsType {
    /** Linux. */
    Linux,
    /** Windows. */
    Windows
}
