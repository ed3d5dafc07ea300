package io.github.bastionhost.emulator.databaseaccount;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.asset.LoginAttribute;
import io.github.bastionhost.emulator.database.DatabaseService;
import io.github.bastionhost.emulator.database.DatabaseService.DatabaseFacts;
import io.github.bastionhost.emulator.database.DatabaseType;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Relations;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.storage.SecretCipher;
import io.github.bastionhost.emulator.world.Identifiers;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of database accounts. */
@Service
@Transactional
public class DatabaseAccountService {

    private static final String KIND = "DatabaseAccount";
    private static final int LONGEST_PASSWORD_BYTES = 1_024;
    private static final Set<DatabaseType> TYPES_WITH_SCHEMA = Set.of(DatabaseType.PostgreSQL, DatabaseType.Oracle);

    private final DatabaseAccountRepository rows;
    private final InstanceService instances;
    private final DatabaseService databases;
    private final SecretCipher cipher;
    private final Identifiers identifiers;
    private final Relations relations;

    DatabaseAccountService(
            DatabaseAccountRepository rows,
            InstanceService instances,
            DatabaseService databases,
            SecretCipher cipher,
            Identifiers identifiers,
            Relations relations) {
        this.rows = rows;
        this.instances = instances;
        this.databases = databases;
        this.cipher = cipher;
        this.identifiers = identifiers;
        this.relations = relations;
    }

    /**
     * What neighbours may know of a database account.
     *
     * @param databaseSchema the schema of a PostgreSQL or Oracle database, else empty unless it was given
     * @param loginAttribute what the schema of an Oracle database is; absent for other databases
     */
    public record AccountFacts(
            long databaseAccountId,
            long databaseId,
            String name,
            String databaseSchema,
            @Nullable LoginAttribute loginAttribute,
            boolean hasPassword) {

        static AccountFacts of(DatabaseAccount account) {
            return new AccountFacts(
                    account.databaseAccountId(),
                    account.databaseId(),
                    account.name(),
                    account.databaseSchema(),
                    account.loginAttribute(),
                    account.hasPassword());
        }
    }

    /** What is known of a database account; empty where there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<AccountFacts> find(String instanceId, long databaseAccountId) {
        return rows.findByInstanceIdAndDatabaseAccountId(instanceId, databaseAccountId)
                .map(AccountFacts::of);
    }

    /** What is known of the account of a database that has exactly that name. */
    @Transactional(readOnly = true)
    public Optional<AccountFacts> findByName(String instanceId, long databaseId, String name) {
        return rows.findByInstanceIdAndDatabaseIdAndName(instanceId, databaseId, name)
                .map(AccountFacts::of);
    }

    /** Locks those of the database accounts that exist until the transaction ends; answers the database of each. */
    @Transactional
    public Map<Long, Long> lockExisting(String instanceId, Collection<Long> databaseAccountIds) {
        return databaseAccountIds.isEmpty()
                ? Map.of()
                : rows.lock(instanceId, databaseAccountIds).stream()
                        .collect(Collectors.toMap(DatabaseAccount::databaseAccountId, DatabaseAccount::databaseId));
    }

    long create(CreateDatabaseAccountRequest request) {
        instances.require(request.instanceId(), request.regionId());
        requireShort(request.password());
        DatabaseFacts database =
                databases.requireLocked(request.instanceId(), request.databaseId(), request.projectId());
        String schema = requireSchema(orEmpty(request.databaseSchema()), database.databaseType());
        LoginAttribute loginAttribute = requireLoginAttribute(request.loginAttribute(), database.databaseType());
        long databaseAccountId = identifiers.next(request.instanceId(), KIND, 1);
        DatabaseAccount account = new DatabaseAccount(
                request.instanceId(),
                databaseAccountId,
                database.databaseId(),
                request.databaseAccountName(),
                schema,
                loginAttribute,
                request.password() == null ? null : seal(request.instanceId(), databaseAccountId, request.password()));
        try {
            rows.saveAndFlush(account);
        } catch (DataIntegrityViolationException nameTaken) {
            throw nameIsTaken(database.databaseId(), account.name());
        }
        return databaseAccountId;
    }

    @Transactional(readOnly = true)
    DatabaseAccount get(GetDatabaseAccountRequest request) {
        instances.require(request.instanceId(), request.regionId());
        return rows.findByInstanceIdAndDatabaseAccountId(
                        request.instanceId(), Long.parseLong(request.databaseAccountId()))
                .filter(account -> isOfProject(account, request.instanceId(), request.projectId()))
                .orElseThrow(() -> unknown(request.databaseAccountId(), request.instanceId()));
    }

    /** A page of accounts. Their total is counted: a deleted database takes its accounts along untallied. */
    @Transactional(readOnly = true)
    Page<DatabaseAccount> list(ListDatabaseAccountsRequest request) {
        String instanceId = request.instanceId();
        instances.require(instanceId, request.regionId());
        String databaseId = orEmpty(request.databaseId());
        Filters<DatabaseAccount> filters = Filters.of(instanceId);
        if (!databaseId.isEmpty()) {
            filters.equal(
                    "databaseId",
                    databases
                            .require(instanceId, databaseId, request.projectId())
                            .databaseId());
        } else if (request.projectId() != null) {
            filters.where(
                    relations.among(instanceId, "databaseId", "Database", Map.of("projectId", request.projectId())));
        }
        filters.equal("name", request.databaseAccountName());
        Pageable page =
                Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("databaseAccountId"));
        return rows.findAll(filters.specification(), filters.inOrder(page));
    }

    void modify(ModifyDatabaseAccountRequest request) {
        instances.require(request.instanceId(), request.regionId());
        requireShort(request.password());
        DatabaseAccount account =
                requireForChange(request.instanceId(), request.databaseAccountId(), request.projectId());
        String schema = orEmpty(request.databaseSchema());
        String name = orEmpty(request.databaseAccountName());
        if (!schema.isEmpty()) {
            account.useSchema(schema);
        }
        if (request.password() != null) {
            account.replacePassword(seal(request.instanceId(), account.databaseAccountId(), request.password()));
        }
        if (!name.isEmpty()) {
            account.rename(name);
        }
        try {
            rows.flush();
        } catch (DataIntegrityViolationException nameTaken) {
            throw nameIsTaken(account.databaseId(), account.name());
        }
    }

    void delete(DeleteDatabaseAccountRequest request) {
        instances.require(request.instanceId(), request.regionId());
        rows.delete(requireForChange(request.instanceId(), request.databaseAccountId(), request.projectId()));
    }

    private DatabaseAccount requireForChange(String instanceId, String databaseAccountId, @Nullable Long projectId) {
        return rows.findForChangeByInstanceIdAndDatabaseAccountId(instanceId, Long.parseLong(databaseAccountId))
                .filter(account -> isOfProject(account, instanceId, projectId))
                .orElseThrow(() -> unknown(databaseAccountId, instanceId));
    }

    private boolean isOfProject(DatabaseAccount account, String instanceId, @Nullable Long projectId) {
        return projectId == null
                || databases.find(instanceId, account.databaseId(), projectId).isPresent();
    }

    private static String requireSchema(String sent, DatabaseType type) {
        if (sent.isEmpty() && TYPES_WITH_SCHEMA.contains(type)) {
            throw INVALID_PARAMETER.because("DatabaseSchema is required where the database is %s", type);
        }
        return sent;
    }

    private static @Nullable LoginAttribute requireLoginAttribute(@Nullable LoginAttribute sent, DatabaseType type) {
        if (type != DatabaseType.Oracle) {
            return null;
        }
        if (sent == null) {
            throw INVALID_PARAMETER.because("LoginAttribute is required where the database is Oracle");
        }
        return sent;
    }

    private static void requireShort(@Nullable Secret password) {
        if (password != null && password.revealBytes().length > LONGEST_PASSWORD_BYTES) {
            throw INVALID_PARAMETER.because("Password must be at most %d bytes long", LONGEST_PASSWORD_BYTES);
        }
    }

    private byte[] seal(String instanceId, long databaseAccountId, Secret password) {
        return cipher.seal(
                password.revealBytes(), "database_account/%s/%d/password".formatted(instanceId, databaseAccountId));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static RpcException nameIsTaken(long databaseId, String name) {
        return ChosenError.DATABASE_ACCOUNT_EXISTS.because(
                "the database %d has an account with the DatabaseAccountName %s", databaseId, Quoted.of(name));
    }

    private static RpcException unknown(String databaseAccountId, String instanceId) {
        return ChosenError.DATABASE_ACCOUNT.because(
                "DatabaseAccountId %s names no database account of %s",
                Quoted.of(databaseAccountId), Quoted.of(instanceId));
    }
}
