package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.database.DatabaseService.DatabaseFacts;
import io.github.bastionhost.emulator.host.HostService.HostFacts;

/**
 * The asset that a token opens.
 *
 * @param stored whether it was created; otherwise it is taken at its word, and has no name and address but its id
 * @param sshPort where a host speaks SSH
 * @param otherPort where a host speaks RDP, or a database its own protocol
 */
record OperationAsset(
        AssetType type, long id, boolean stored, String name, String address, int sshPort, int otherPort) {

    static OperationAsset of(HostFacts host) {
        return new OperationAsset(
                AssetType.Host, host.hostId(), true, host.name(), host.activeAddress(), host.sshPort(), host.rdpPort());
    }

    static OperationAsset of(DatabaseFacts database) {
        return new OperationAsset(
                AssetType.Database,
                database.databaseId(),
                true,
                database.name(),
                database.activeAddress(),
                0,
                database.port());
    }

    static OperationAsset takenAtItsWord(AssetType type, long id) {
        return new OperationAsset(type, id, false, Long.toString(id), "", 0, 0);
    }

    /** Where it speaks that protocol. */
    int port(Protocol protocol) {
        if (!stored) {
            return protocol.port();
        }
        return protocol == Protocol.SSH ? sshPort : otherPort;
    }
}
