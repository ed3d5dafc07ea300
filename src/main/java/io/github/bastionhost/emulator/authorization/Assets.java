package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.database.DatabaseService;
import io.github.bastionhost.emulator.databaseaccount.DatabaseAccountService;
import io.github.bastionhost.emulator.host.HostService;
import io.github.bastionhost.emulator.hostaccount.HostAccountService;
import io.github.bastionhost.emulator.hostgroup.HostGroupService;
import io.github.bastionhost.emulator.listing.Narrowed;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Quoted;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the hosts, databases and asset groups that are granted, and their accounts, with their owners' help. */
@Component
class Assets {

    private final HostService hosts;
    private final HostAccountService hostAccounts;
    private final DatabaseService databases;
    private final DatabaseAccountService databaseAccounts;
    private final HostGroupService groups;
    private final EntityManager rows;

    Assets(
            HostService hosts,
            HostAccountService hostAccounts,
            DatabaseService databases,
            DatabaseAccountService databaseAccounts,
            HostGroupService groups,
            EntityManager rows) {
        this.hosts = hosts;
        this.hostAccounts = hostAccounts;
        this.databases = databases;
        this.databaseAccounts = databaseAccounts;
        this.groups = groups;
        this.rows = rows;
    }

    /** Locks those of the assets that exist until the transaction ends. */
    Set<Long> lock(AssetKind kind, String instanceId, NavigableSet<Long> ids) {
        return switch (kind) {
            case HOST -> hosts.lockExisting(instanceId, ids);
            case DATABASE -> databases.lockExisting(instanceId, ids);
            case HOST_GROUP -> groups.lockExisting(instanceId, ids);
        };
    }

    /** Locks those of the accounts that exist until the transaction ends; answers the asset of each. */
    Map<Long, Long> lockAccounts(AssetKind kind, String instanceId, NavigableSet<Long> ids) {
        return switch (kind) {
            case HOST -> hostAccounts.lockExisting(instanceId, ids);
            case DATABASE -> databaseAccounts.lockExisting(instanceId, ids);
            case HOST_GROUP -> Map.of();
        };
    }

    /** Refuses an asset that does not exist, or is of another project than the given one. */
    void require(AssetKind kind, String instanceId, String assetId, @Nullable Long projectId) {
        boolean exists = !Narrowed.of(Integer.class, "1", "%s asset".formatted(kind.entity()))
                .where("asset.instanceId = :instanceId", "instanceId", instanceId)
                .where("asset.%s = :id".formatted(kind.idAttribute()), "id", Long.parseLong(assetId))
                .filter("asset.projectId = :projectId", "projectId", projectId)
                .list(rows, 1)
                .isEmpty();
        if (!exists) {
            ChosenError unknown = switch (kind) {
                case HOST -> ChosenError.HOST;
                case DATABASE -> ChosenError.DATABASE;
                case HOST_GROUP -> ChosenError.HOST_GROUP;
            };
            throw unknown.because(
                    "%s %s names no %s of %s",
                    String.valueOf(unknown.parameter()), Quoted.of(assetId), kind.noun(), Quoted.of(instanceId));
        }
    }
}
