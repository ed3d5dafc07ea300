package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.database.DatabaseService;
import io.github.bastionhost.emulator.database.DatabaseType;
import io.github.bastionhost.emulator.databaseaccount.DatabaseAccountService;
import io.github.bastionhost.emulator.host.HostProtocol;
import io.github.bastionhost.emulator.host.HostService;
import io.github.bastionhost.emulator.hostaccount.HostAccountService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what tokens open, whichever of the two kinds it is. */
@Component
class OperationAssets {

    private final HostService hosts;
    private final HostAccountService hostAccounts;
    private final DatabaseService databases;
    private final DatabaseAccountService databaseAccounts;

    OperationAssets(
            HostService hosts,
            HostAccountService hostAccounts,
            DatabaseService databases,
            DatabaseAccountService databaseAccounts) {
        this.hosts = hosts;
        this.hostAccounts = hostAccounts;
        this.databases = databases;
        this.databaseAccounts = databaseAccounts;
    }

    Optional<OperationAsset> find(String instanceId, AssetType type, long assetId) {
        return type == AssetType.Host
                ? hosts.find(instanceId, assetId).map(OperationAsset::of)
                : databases.find(instanceId, assetId).map(OperationAsset::of);
    }

    /** The stored account of that id, if it is one of the asset. */
    Optional<OperationAccount> account(String instanceId, OperationAsset asset, long accountId) {
        if (asset.type() == AssetType.Host) {
            return hostAccounts
                    .find(instanceId, accountId)
                    .filter(account -> account.hostId() == asset.id())
                    .map(OperationAccount::of);
        }
        return databaseAccounts
                .find(instanceId, accountId)
                .filter(account -> account.databaseId() == asset.id())
                .map(account -> OperationAccount.of(account, typeOf(instanceId, asset)));
    }

    /** The stored account of that name on the asset, and of that protocol if one is named. */
    Optional<OperationAccount> account(
            String instanceId, OperationAsset asset, String name, @Nullable Protocol protocol) {
        if (asset.type() == AssetType.Host) {
            return hostAccounts
                    .findByName(
                            instanceId,
                            asset.id(),
                            name,
                            protocol == null ? null : HostProtocol.valueOf(protocol.name()))
                    .map(OperationAccount::of);
        }
        DatabaseType type = typeOf(instanceId, asset);
        return protocol != null && !protocol.name().equals(type.name())
                ? Optional.empty()
                : databaseAccounts
                        .findByName(instanceId, asset.id(), name)
                        .map(account -> OperationAccount.of(account, type));
    }

    private DatabaseType typeOf(String instanceId, OperationAsset asset) {
        return databases.find(instanceId, asset.id()).orElseThrow().databaseType();
    }
}
