package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.listing.Narrowed;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants of hosts and of their accounts by id. */
@Service
@Transactional
class HostGrantService {

    private static final String ADDRESS = "(asset.privateAddress = :address or asset.publicAddress = :address)";

    private final Grants grants;
    private final Subjects subjects;
    private final Assets assets;
    private final AssetLists lists;
    private final EntityManager rows;

    HostGrantService(Grants grants, Subjects subjects, Assets assets, AssetLists lists, EntityManager rows) {
        this.grants = grants;
        this.subjects = subjects;
        this.assets = assets;
        this.lists = lists;
        this.rows = rows;
    }

    List<UserHostResult> attach(AttachHostAccountsToUserRequest request) {
        Subject subject = Subject.user(request.instanceId(), request.userId());
        return UserHostResult.of(
                request.userId(),
                grants.attach(
                        request.regionId(), subject, null, AssetKind.HOST, HostWithAccounts.wanted(request.hosts())));
    }

    List<UserHostResult> detach(DetachHostAccountsFromUserRequest request) {
        Subject subject = Subject.user(request.instanceId(), request.userId());
        return UserHostResult.of(
                request.userId(),
                grants.detach(
                        request.regionId(), subject, null, AssetKind.HOST, HostWithAccounts.wanted(request.hosts())));
    }

    List<UserGroupHostResult> attach(AttachHostAccountsToUserGroupRequest request) {
        Subject subject = Subject.userGroup(request.instanceId(), request.userGroupId());
        return UserGroupHostResult.of(
                request.userGroupId(),
                grants.attach(
                        request.regionId(),
                        subject,
                        request.projectId(),
                        AssetKind.HOST,
                        HostWithAccounts.wanted(request.hosts())));
    }

    List<UserGroupHostResult> detach(DetachHostAccountsFromUserGroupRequest request) {
        Subject subject = Subject.userGroup(request.instanceId(), request.userGroupId());
        return UserGroupHostResult.of(
                request.userGroupId(),
                grants.detach(
                        request.regionId(),
                        subject,
                        request.projectId(),
                        AssetKind.HOST,
                        HostWithAccounts.wanted(request.hosts())));
    }

    @Transactional(readOnly = true)
    Page<ListedHost> list(HostsOfSubject request) {
        Subject subject = request.subject();
        subjects.require(request.regionId(), subject);
        Mode mode = Mode.orDefault(request.mode());
        Narrowed<ListedHost> list = AssetLists.begin(ListedHost.class, ListedHost.SELECT, subject, AssetKind.HOST, mode)
                .filter("asset.name = :name", "name", request.hostName())
                .filter(ADDRESS, "address", request.hostAddress())
                .filter("asset.osType = :osType", "osType", request.oSType())
                .filter("asset.projectId = :projectId", "projectId", request.projectId());
        return lists.page(list, request.page(), subject, AssetKind.HOST, mode);
    }

    @Transactional(readOnly = true)
    Page<HostAccountOfSubject> listAccounts(HostAccountsOfSubject request) {
        Subject subject = request.subject();
        subjects.require(request.regionId(), subject);
        assets.require(AssetKind.HOST, subject.instanceId(), request.hostId(), request.projectId());
        Narrowed<HostAccountOfSubject> list = Narrowed.of(
                        HostAccountOfSubject.class,
                        "new %s(account.hostAccountId, account.name, account.hostId, account.protocol, login.grantId)"
                                .formatted(HostAccountOfSubject.class.getName()),
                        "HostAccount account left join AssetGrant entry on entry.instanceId = account.instanceId"
                                + " and entry.%s = :subjectId and entry.hostId = account.hostId"
                                        .formatted(subject.kind().attribute())
                                + " left join AccountGrant login on login.instanceId = entry.instanceId"
                                + " and login.grantId = entry.grantId"
                                + " and login.hostAccountId = account.hostAccountId")
                .where("account.instanceId = :instanceId", "instanceId", subject.instanceId())
                .where("account.hostId = :hostId", "hostId", Long.parseLong(request.hostId()))
                .filter("account.name = :name", "name", request.hostAccountName())
                .with("subjectId", subject.id())
                .orderBy("account.hostAccountId");
        return list.page(rows, request.page(), () -> list.count(rows));
    }
}
