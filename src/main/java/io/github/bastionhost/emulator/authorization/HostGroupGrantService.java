package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.listing.Narrowed;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants of asset groups and of account names in them. */
@Service
@Transactional
class HostGroupGrantService {

    private static final int MOST_NAMES = 10_000;

    private final Grants grants;
    private final Subjects subjects;
    private final Assets assets;
    private final AssetLists lists;
    private final EntityManager rows;

    HostGroupGrantService(Grants grants, Subjects subjects, Assets assets, AssetLists lists, EntityManager rows) {
        this.grants = grants;
        this.subjects = subjects;
        this.assets = assets;
        this.lists = lists;
        this.rows = rows;
    }

    List<UserHostGroupResult> attach(AttachHostGroupAccountsToUserRequest request) {
        Subject subject = Subject.user(request.instanceId(), request.userId());
        return UserHostGroupResult.of(
                request.userId(),
                grants.attach(
                        request.regionId(),
                        subject,
                        null,
                        AssetKind.HOST_GROUP,
                        HostGroupWithNames.wanted(request.hostGroups())));
    }

    List<UserHostGroupResult> detach(DetachHostGroupAccountsFromUserRequest request) {
        Subject subject = Subject.user(request.instanceId(), request.userId());
        return UserHostGroupResult.of(
                request.userId(),
                grants.detach(
                        request.regionId(),
                        subject,
                        null,
                        AssetKind.HOST_GROUP,
                        HostGroupWithNames.wanted(request.hostGroups())));
    }

    List<UserGroupHostGroupResult> attach(AttachHostGroupAccountsToUserGroupRequest request) {
        Subject subject = Subject.userGroup(request.instanceId(), request.userGroupId());
        return UserGroupHostGroupResult.of(
                request.userGroupId(),
                grants.attach(
                        request.regionId(),
                        subject,
                        null,
                        AssetKind.HOST_GROUP,
                        HostGroupWithNames.wanted(request.hostGroups())));
    }

    List<UserGroupHostGroupResult> detach(DetachHostGroupAccountsFromUserGroupRequest request) {
        Subject subject = Subject.userGroup(request.instanceId(), request.userGroupId());
        return UserGroupHostGroupResult.of(
                request.userGroupId(),
                grants.detach(
                        request.regionId(),
                        subject,
                        null,
                        AssetKind.HOST_GROUP,
                        HostGroupWithNames.wanted(request.hostGroups())));
    }

    @Transactional(readOnly = true)
    Page<ListedHostGroup> list(HostGroupsOfSubject request) {
        Subject subject = request.subject();
        subjects.require(request.regionId(), subject);
        Mode mode = Mode.orDefault(request.mode());
        Narrowed<ListedHostGroup> list = AssetLists.begin(
                        ListedHostGroup.class, ListedHostGroup.SELECT, subject, AssetKind.HOST_GROUP, mode)
                .filter("asset.name = :name", "name", request.hostGroupName())
                .filter("asset.projectId = :projectId", "projectId", request.projectId());
        return lists.page(list, request.page(), subject, AssetKind.HOST_GROUP, mode);
    }

    @Transactional(readOnly = true)
    List<String> listNames(ListHostGroupAccountNamesForUserRequest request) {
        Subject subject = Subject.user(request.instanceId(), request.userId());
        subjects.require(request.regionId(), subject);
        assets.require(AssetKind.HOST_GROUP, request.instanceId(), request.hostGroupId(), request.projectId());
        return listNames(subject, request.hostGroupId());
    }

    @Transactional(readOnly = true)
    List<String> listNames(ListHostGroupAccountNamesForUserGroupRequest request) {
        Subject subject = Subject.userGroup(request.instanceId(), request.userGroupId());
        subjects.require(request.regionId(), subject);
        assets.require(AssetKind.HOST_GROUP, request.instanceId(), request.hostGroupId(), request.projectId());
        return listNames(subject, request.hostGroupId());
    }

    private List<String> listNames(Subject subject, String hostGroupId) {
        return Narrowed.of(
                        String.class,
                        "login.accountName",
                        "AssetGrant entry join AccountGrant login on login.instanceId = entry.instanceId"
                                + " and login.grantId = entry.grantId")
                .where("entry.instanceId = :instanceId", "instanceId", subject.instanceId())
                .where("entry.%s = :subjectId".formatted(subject.kind().attribute()), "subjectId", subject.id())
                .where("entry.hostGroupId = :hostGroupId", "hostGroupId", Long.parseLong(hostGroupId))
                .orderBy("login.accountName")
                .list(rows, MOST_NAMES);
    }
}
