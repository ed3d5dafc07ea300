package io.github.bastionhost.emulator.hostaccount;

/** What an account of a host speaks; the constants are the wire's. */
public enum HostProtocol {
    /** A shell or file transfer. */
    SSH,
    /** A desktop. */
    RDP
}
