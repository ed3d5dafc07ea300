package io.github.bastionhost.emulator.host;

/** What a host is spoken to by, and what each of its accounts is for; the constants are the wire's. */
public enum HostProtocol {
    /** A shell or file transfer. */
    SSH(22),
    /** A desktop. */
    RDP(3389);

    private final int usualPort;

    HostProtocol(int usualPort) {
        this.usualPort = usualPort;
    }

    /** The port that hosts listen on unless told otherwise. */
    int usualPort() {
        return usualPort;
    }
}
