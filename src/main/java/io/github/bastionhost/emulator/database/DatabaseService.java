package io.github.bastionhost.emulator.database;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.listing.Relations;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.world.Identifiers;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of databases. */
@Service
@Transactional
public class DatabaseService {

    private static final String KIND = "Database";

    private final DatabaseRepository rows;
    private final InstanceService instances;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Relations relations;
    private final Tally tally;

    DatabaseService(
            DatabaseRepository rows,
            InstanceService instances,
            Identifiers identifiers,
            Listings listings,
            Relations relations,
            Tally tally) {
        this.rows = rows;
        this.instances = instances;
        this.identifiers = identifiers;
        this.listings = listings;
        this.relations = relations;
        this.tally = tally;
    }

    /**
     * What neighbours may know of a database.
     *
     * @param activeAddress the address that it is reached by
     * @param sourceInstanceId the RDS or PolarDB instance, empty where the database was entered by hand
     */
    public record DatabaseFacts(
            long databaseId,
            String name,
            DatabaseType databaseType,
            String activeAddress,
            int port,
            DatabaseSource source,
            String sourceInstanceId,
            long networkDomainId) {

        static DatabaseFacts of(Database database) {
            return new DatabaseFacts(
                    database.databaseId(),
                    database.name(),
                    database.databaseType(),
                    database.activeAddress(),
                    database.port(),
                    database.source(),
                    database.sourceInstanceId(),
                    database.networkDomainId());
        }
    }

    /** What is known of a database; empty where there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<DatabaseFacts> find(String instanceId, long databaseId) {
        return find(instanceId, databaseId, null);
    }

    /** What is known of a database of a project, or of any project; empty where there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<DatabaseFacts> find(String instanceId, long databaseId, @Nullable Long projectId) {
        return rows.findByInstanceIdAndDatabaseId(instanceId, databaseId)
                .filter(database -> database.isOfProject(projectId))
                .map(DatabaseFacts::of);
    }

    /**
     * What is known of a database of a project, or of any project.
     *
     * @throws RpcException where there is none of that id
     */
    @Transactional(readOnly = true)
    public DatabaseFacts require(String instanceId, String databaseId, @Nullable Long projectId) {
        return find(instanceId, Long.parseLong(databaseId), projectId)
                .orElseThrow(() -> unknown(databaseId, instanceId));
    }

    /** The same, and nobody changes or deletes the database until the transaction ends. */
    @Transactional
    public DatabaseFacts requireLocked(String instanceId, String databaseId, @Nullable Long projectId) {
        return DatabaseFacts.of(requireForChange(instanceId, databaseId, projectId));
    }

    /** Locks those of the databases that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> databaseIds) {
        return databaseIds.isEmpty()
                ? Set.of()
                : rows.lock(instanceId, databaseIds).stream()
                        .map(Database::databaseId)
                        .collect(Collectors.toSet());
    }

    long create(CreateDatabaseRequest request) {
        instances.require(request.instanceId(), request.regionId());
        requireWhatSourceAsks(request);
        Database created = new Database(request, identifiers.next(request.instanceId(), KIND, 1));
        requireActiveAddress(created);
        rows.saveAndFlush(created);
        tally.add(request.instanceId(), KIND, 1);
        return created.databaseId();
    }

    @Transactional(readOnly = true)
    Database get(GetDatabaseRequest request) {
        instances.require(request.instanceId(), request.regionId());
        return rows.findByInstanceIdAndDatabaseId(request.instanceId(), Long.parseLong(request.databaseId()))
                .filter(database -> database.isOfProject(request.projectId()))
                .orElseThrow(() -> unknown(request.databaseId(), request.instanceId()));
    }

    @Transactional(readOnly = true)
    Page<Database> list(ListDatabasesRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable page = Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("databaseId"));
        Filters<Database> filters = Filters.<Database>of(request.instanceId())
                .equal("databaseType", request.databaseType())
                .equal("networkDomainId", number(request.networkDomainId()))
                .equal("source", request.source())
                .equal("projectId", request.projectId());
        Long hostGroupId = number(request.hostGroupId());
        if (hostGroupId != null) {
            filters.where(relations.among(
                    request.instanceId(), "databaseId", "HostGroupDatabase", Map.of("hostGroupId", hostGroupId)));
        }
        return listings.page(rows, filters, page, KIND);
    }

    void modify(ModifyDatabaseRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Database database = requireForChange(request.instanceId(), request.databaseId(), request.projectId());
        database.change(request);
        requireActiveAddress(database);
    }

    void delete(DeleteDatabaseRequest request) {
        instances.require(request.instanceId(), request.regionId());
        rows.delete(requireForChange(request.instanceId(), request.databaseId(), request.projectId()));
        rows.flush();
        tally.add(request.instanceId(), KIND, -1);
    }

    private Database requireForChange(String instanceId, String databaseId, @Nullable Long projectId) {
        return rows.findForChangeByInstanceIdAndDatabaseId(instanceId, Long.parseLong(databaseId))
                .filter(database -> database.isOfProject(projectId))
                .orElseThrow(() -> unknown(databaseId, instanceId));
    }

    private static void requireWhatSourceAsks(CreateDatabaseRequest request) {
        DatabaseSource source = request.source();
        if (source == DatabaseSource.Local) {
            require("DatabaseName", request.databaseName(), source);
            require("DatabasePort", request.databasePort(), source);
        } else {
            if (source == DatabaseSource.PolarDB) {
                require("PolarDBEndpointType", request.polarDBEndpointType(), source);
            }
            require("SourceInstanceId", request.sourceInstanceId(), source);
            require("SourceInstanceRegionId", request.sourceInstanceRegionId(), source);
        }
    }

    private static void require(String parameter, @Nullable Object value, DatabaseSource source) {
        if (value == null || value.toString().isBlank()) {
            throw INVALID_PARAMETER.because("%s is required where Source is %s", parameter, source);
        }
    }

    private static void requireActiveAddress(Database database) {
        if (database.activeAddress().isEmpty()) {
            ActiveAddressType active = database.activeAddressType();
            throw INVALID_PARAMETER.because(
                    "Database%sAddress is required where ActiveAddressType is %s", active, active);
        }
    }

    private static @Nullable Long number(@Nullable String id) {
        return id == null || id.isEmpty() ? null : Long.valueOf(id);
    }

    private static RpcException unknown(String databaseId, String instanceId) {
        return ChosenError.DATABASE.because(
                "DatabaseId %s names no database of %s", Quoted.of(databaseId), Quoted.of(instanceId));
    }
}
