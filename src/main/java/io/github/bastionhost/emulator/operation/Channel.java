package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.Protocol;

/** What is opened with a logon. */
public enum Channel {
    /** A shell. */
    SSH,
    /** A file transfer. */
    SFTP,
    /** A desktop. */
    RDP,
    /** A connection to a database. */
    DATABASE;

    static Channel usualOf(Protocol protocol) {
        return switch (protocol) {
            case SSH -> SSH;
            case RDP -> RDP;
            default -> DATABASE;
        };
    }

    boolean fits(Protocol protocol) {
        return switch (this) {
            case SSH, SFTP -> protocol == Protocol.SSH;
            case RDP -> protocol == Protocol.RDP;
            case DATABASE -> protocol.fits(AssetType.Database);
        };
    }
}
