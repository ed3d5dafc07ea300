package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.listing.Narrowed;
import io.github.bastionhost.emulator.rpc.Paging;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants of databases and of their accounts by id. */
@Service
@Transactional
class DatabaseGrantService {

    private static final String ADDRESS = "(asset.privateAddress = :address or asset.publicAddress = :address)";

    private final Grants grants;
    private final Subjects subjects;
    private final Assets assets;
    private final AssetLists lists;
    private final EntityManager rows;

    DatabaseGrantService(Grants grants, Subjects subjects, Assets assets, AssetLists lists, EntityManager rows) {
        this.grants = grants;
        this.subjects = subjects;
        this.assets = assets;
        this.lists = lists;
        this.rows = rows;
    }

    List<UserDatabaseResult> attach(AttachDatabaseAccountsToUserRequest request) {
        Subject subject = Subject.user(request.instanceId(), request.userId());
        return UserDatabaseResult.of(
                request.userId(),
                grants.attach(
                        request.regionId(),
                        subject,
                        null,
                        AssetKind.DATABASE,
                        DatabaseWithAccounts.wanted(request.databases())));
    }

    List<UserDatabaseResult> detach(DetachDatabaseAccountsFromUserRequest request) {
        Subject subject = Subject.user(request.instanceId(), request.userId());
        return UserDatabaseResult.of(
                request.userId(),
                grants.detach(
                        request.regionId(),
                        subject,
                        null,
                        AssetKind.DATABASE,
                        DatabaseWithAccounts.wanted(request.databases())));
    }

    List<UserGroupDatabaseResult> attach(AttachDatabaseAccountsToUserGroupRequest request) {
        Subject subject = Subject.userGroup(request.instanceId(), request.userGroupId());
        return UserGroupDatabaseResult.of(
                request.userGroupId(),
                grants.attach(
                        request.regionId(),
                        subject,
                        request.projectId(),
                        AssetKind.DATABASE,
                        DatabaseWithAccounts.wanted(request.databases())));
    }

    List<UserGroupDatabaseResult> detach(DetachDatabaseAccountsFromUserGroupRequest request) {
        Subject subject = Subject.userGroup(request.instanceId(), request.userGroupId());
        return UserGroupDatabaseResult.of(
                request.userGroupId(),
                grants.detach(
                        request.regionId(),
                        subject,
                        request.projectId(),
                        AssetKind.DATABASE,
                        DatabaseWithAccounts.wanted(request.databases())));
    }

    @Transactional(readOnly = true)
    Page<ListedDatabase> list(DatabasesOfSubject request) {
        Subject subject = request.subject();
        subjects.require(request.regionId(), subject);
        Narrowed<ListedDatabase> list = AssetLists.begin(
                        ListedDatabase.class, ListedDatabase.SELECT, subject, AssetKind.DATABASE, Mode.Authorized)
                .filter("asset.name = :name", "name", request.databaseName())
                .filter(ADDRESS, "address", request.databaseAddress())
                .filter("asset.databaseType = :databaseType", "databaseType", request.databaseType())
                .filter("asset.networkDomainId = :domain", "domain", number(request.networkDomainId()))
                .filter("asset.projectId = :projectId", "projectId", request.projectId());
        return lists.page(list, request.page(), subject, AssetKind.DATABASE, Mode.Authorized);
    }

    @Transactional(readOnly = true)
    Page<DatabaseAccountOfSubject> listAccounts(ListDatabaseAccountsForUserRequest request) {
        Subject subject = Subject.user(request.instanceId(), request.userId());
        subjects.require(request.regionId(), subject);
        assets.require(AssetKind.DATABASE, request.instanceId(), request.databaseId(), null);
        return listAccounts(
                subject,
                request.databaseId(),
                request.databaseAccountName(),
                page(request.pageNumber(), request.pageSize()));
    }

    @Transactional(readOnly = true)
    Page<DatabaseAccountOfSubject> listAccounts(ListDatabaseAccountsForUserGroupRequest request) {
        Subject subject = Subject.userGroup(request.instanceId(), request.userGroupId());
        subjects.require(request.regionId(), subject);
        assets.require(AssetKind.DATABASE, request.instanceId(), request.databaseId(), request.projectId());
        return listAccounts(
                subject,
                request.databaseId(),
                request.databaseAccountName(),
                page(request.pageNumber(), request.pageSize()));
    }

    /** How many accounts of each of the databases the user group is granted. */
    @Transactional(readOnly = true)
    Map<Long, Long> countGrantedAccounts(String instanceId, String userGroupId, List<ListedDatabase> databases) {
        if (databases.isEmpty()) {
            return Map.of();
        }
        return rows.createQuery(
                        "select entry.databaseId, count(*) from AssetGrant entry join AccountGrant login"
                                + " on login.instanceId = entry.instanceId and login.grantId = entry.grantId"
                                + " where entry.instanceId = :instanceId and entry.userGroupId = :userGroupId"
                                + " and entry.databaseId in :databaseIds group by entry.databaseId",
                        Tuple.class)
                .setParameter("instanceId", instanceId)
                .setParameter("userGroupId", Long.parseLong(userGroupId))
                .setParameter(
                        "databaseIds",
                        databases.stream().map(ListedDatabase::databaseId).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, Long.class), row -> row.get(1, Long.class)));
    }

    private Page<DatabaseAccountOfSubject> listAccounts(
            Subject subject, String databaseId, @Nullable String name, Pageable page) {
        Narrowed<DatabaseAccountOfSubject> list = Narrowed.of(
                        DatabaseAccountOfSubject.class,
                        ("new %s(account.databaseAccountId, account.name, account.databaseId, asset.databaseType,"
                                        + " login.grantId)")
                                .formatted(DatabaseAccountOfSubject.class.getName()),
                        "DatabaseAccount account join Database asset on asset.instanceId = account.instanceId"
                                + " and asset.databaseId = account.databaseId"
                                + " left join AssetGrant entry on entry.instanceId = account.instanceId"
                                + " and entry.%s = :subjectId and entry.databaseId = account.databaseId"
                                        .formatted(subject.kind().attribute())
                                + " left join AccountGrant login on login.instanceId = entry.instanceId"
                                + " and login.grantId = entry.grantId"
                                + " and login.databaseAccountId = account.databaseAccountId")
                .where("account.instanceId = :instanceId", "instanceId", subject.instanceId())
                .where("account.databaseId = :databaseId", "databaseId", Long.parseLong(databaseId))
                .filter("account.name = :name", "name", name)
                .with("subjectId", subject.id())
                .orderBy("account.databaseAccountId");
        return list.page(rows, page, () -> list.count(rows));
    }

    private static @Nullable Long number(@Nullable String id) {
        return id == null || id.isEmpty() ? null : Long.valueOf(id);
    }

    private static Pageable page(@Nullable Integer pageNumber, @Nullable Integer pageSize) {
        return Paging.of(pageNumber, pageSize, Paging.DEFAULT_SIZE, Sort.unsorted());
    }
}
