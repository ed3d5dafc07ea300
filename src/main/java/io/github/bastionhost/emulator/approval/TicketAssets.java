package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.approval.ListedTicket.TicketAsset;
import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.listing.Relations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** The assets and accounts that tickets name, read by entity name from the rooms that own them, for a page at a time. */
@Component
class TicketAssets {

    private static final String HOSTS = """
            select asset.hostId as id, asset.name as name, asset.activeAddressType as addressType,
              asset.publicAddress as publicAddress, asset.privateAddress as privateAddress,
              asset.networkDomainId as networkDomainId, asset.source as source,
              asset.sourceInstanceId as sourceInstanceId, cast(asset.osType as string) as os
            from Host asset where asset.instanceId = :instanceId and asset.hostId in :ids
            """;
    private static final String DATABASES = """
            select asset.databaseId as id, asset.name as name, asset.activeAddressType as addressType,
              asset.publicAddress as publicAddress, asset.privateAddress as privateAddress,
              asset.networkDomainId as networkDomainId, asset.source as source,
              asset.sourceInstanceId as sourceInstanceId, '' as os
            from Database asset where asset.instanceId = :instanceId and asset.databaseId in :ids
            """;
    private static final String HOST_ACCOUNTS = """
            select account.hostId as assetId, account.name as name, account.hostAccountId as id,
              cast(account.protocol as string) as protocol
            from HostAccount account
            where account.instanceId = :instanceId and account.hostId in :ids and account.name in :names
            """;
    private static final String DATABASE_ACCOUNTS = """
            select account.databaseId as assetId, account.name as name, account.databaseAccountId as id,
              '' as protocol
            from DatabaseAccount account
            where account.instanceId = :instanceId and account.databaseId in :ids and account.name in :names
            """;

    private final EntityManager rows;
    private final Relations relations;

    TicketAssets(EntityManager rows, Relations relations) {
        this.rows = rows;
        this.relations = relations;
    }

    /**
     * An account as tickets name it.
     *
     * @param protocol of a host's account; empty for a database, whose accounts all speak its own
     */
    private record AccountName(long assetId, String name, String protocol) {}

    /** Tickets for assets that are reached by that address. */
    Specification<OperationTicket> areAt(String instanceId, String address) {
        return Specification.anyOf(
                reachedBy(instanceId, "hostId", "Host", ActiveAddressType.Public, "publicAddress", address),
                reachedBy(instanceId, "hostId", "Host", ActiveAddressType.Private, "privateAddress", address),
                reachedBy(instanceId, "databaseId", "Database", ActiveAddressType.Public, "publicAddress", address),
                reachedBy(instanceId, "databaseId", "Database", ActiveAddressType.Private, "privateAddress", address));
    }

    private Specification<OperationTicket> reachedBy(
            String instanceId, String id, String entity, ActiveAddressType type, String attribute, String address) {
        return relations.among(instanceId, id, entity, Map.of("activeAddressType", type, attribute, address));
    }

    /** Adds to each ticket what is known of its asset and account. */
    Page<ListedTicket> describe(String instanceId, Page<OperationTicket> page) {
        List<OperationTicket> tickets = page.getContent();
        Set<Long> hostIds = ids(tickets, OperationTicket::hostId);
        Set<Long> databaseIds = ids(tickets, OperationTicket::databaseId);
        Set<String> names =
                tickets.stream().map(OperationTicket::assetAccountName).collect(Collectors.toSet());
        Map<Long, TicketAsset> hosts = assets(HOSTS, instanceId, hostIds);
        Map<Long, TicketAsset> databases = assets(DATABASES, instanceId, databaseIds);
        Map<AccountName, Long> hostAccounts = accounts(HOST_ACCOUNTS, instanceId, hostIds, names);
        Map<AccountName, Long> databaseAccounts = accounts(DATABASE_ACCOUNTS, instanceId, databaseIds, names);
        return page.map(ticket -> {
            Long hostId = ticket.hostId();
            TicketAsset asset = hostId != null ? hosts.get(hostId) : databases.get(ticket.databaseId());
            if (asset == null) {
                throw new IllegalStateException("the schema keeps no ticket without its asset");
            }
            String name = ticket.assetAccountName();
            Long accountId = hostId != null
                    ? hostAccounts.get(
                            new AccountName(hostId, name, ticket.protocol().name()))
                    : databaseAccounts.get(new AccountName(asset.assetId(), name, ""));
            return new ListedTicket(ticket, asset, accountId);
        });
    }

    private static Set<Long> ids(List<OperationTicket> tickets, Function<OperationTicket, @Nullable Long> id) {
        return tickets.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<Long, TicketAsset> assets(String query, String instanceId, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return rows.createQuery(query, Tuple.class)
                .setParameter("instanceId", instanceId)
                .setParameter("ids", ids)
                .getResultStream()
                .map(TicketAssets::asset)
                .collect(Collectors.toMap(TicketAsset::assetId, asset -> asset));
    }

    private static TicketAsset asset(Tuple row) {
        boolean isPublic = row.get("addressType") == ActiveAddressType.Public;
        return new TicketAsset(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get(isPublic ? "publicAddress" : "privateAddress", String.class),
                row.get("networkDomainId", Long.class),
                row.get("os", String.class),
                row.get("source").toString(),
                row.get("sourceInstanceId", String.class));
    }

    private Map<AccountName, Long> accounts(String query, String instanceId, Set<Long> assetIds, Set<String> names) {
        if (assetIds.isEmpty()) {
            return Map.of();
        }
        return rows.createQuery(query, Tuple.class)
                .setParameter("instanceId", instanceId)
                .setParameter("ids", assetIds)
                .setParameter("names", names)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new AccountName(
                                row.get("assetId", Long.class),
                                row.get("name", String.class),
                                row.get("protocol", String.class)),
                        row -> row.get("id", Long.class)));
    }
}
