package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.Outcome;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.user.UserService;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which user group. */
@Service
@Transactional
class MemberService {

    /** How many groups an answer without paging holds at most, so that no answer is without a limit. */
    static final int LARGEST_UNPAGED = 10_000;

    private final UserGroupService groups;
    private final UserGroupRepository groupRows;
    private final UserGroupUserRepository members;
    private final UserService users;
    private final InstanceService instances;
    private final Listings listings;

    MemberService(
            UserGroupService groups,
            UserGroupRepository groupRows,
            UserGroupUserRepository members,
            UserService users,
            InstanceService instances,
            Listings listings) {
        this.groups = groups;
        this.groupRows = groupRows;
        this.members = members;
        this.users = users;
        this.instances = instances;
        this.listings = listings;
    }

    List<MemberResult> add(AddUsersToGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        long userGroupId = groups.requireForChange(request.instanceId(), request.userGroupId(), request.projectId())
                .userGroupId();
        Set<Long> known = users.lockExisting(request.instanceId(), Batch.wellFormed(request.userIds()));
        Set<Long> present = findMembers(request.instanceId(), userGroupId, known);
        List<UserGroupUser> added = new ArrayList<>();
        List<MemberResult> results = Batch.of(
                request.userIds(),
                userId -> {
                    if (!known.contains(userId)) {
                        return Outcome.notFound("The user does not exist.");
                    }
                    if (!present.add(userId)) {
                        return Outcome.alreadyExists("The user is in the user group already.");
                    }
                    added.add(new UserGroupUser(request.instanceId(), userGroupId, userId));
                    return Outcome.OK;
                },
                (userId, outcome) -> MemberResult.of(request.userGroupId(), userId, outcome));
        members.saveAllAndFlush(added);
        return results;
    }

    List<MemberResult> remove(RemoveUsersFromGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        long userGroupId = groups.requireForChange(request.instanceId(), request.userGroupId(), request.projectId())
                .userGroupId();
        NavigableSet<Long> asked = Batch.wellFormed(request.userIds());
        Set<Long> present = findMembers(request.instanceId(), userGroupId, asked);
        List<MemberResult> results = Batch.of(
                request.userIds(),
                userId -> present.remove(userId) ? Outcome.OK : Outcome.notFound("The user is not in the user group."),
                (userId, outcome) -> MemberResult.of(request.userGroupId(), userId, outcome));
        if (!asked.isEmpty()) {
            members.deleteMembers(request.instanceId(), userGroupId, asked);
        }
        return results;
    }

    @Transactional(readOnly = true)
    Page<UserGroup> listGroups(ListUserGroupsForUserRequest request) {
        instances.require(request.instanceId(), request.regionId());
        long userId = Long.parseLong(request.userId());
        users.require(request.instanceId(), userId);
        Sort sort = Sort.by("userGroupId");
        Pageable page = Boolean.TRUE.equals(request.pagingOff())
                ? Paging.of(1, LARGEST_UNPAGED, LARGEST_UNPAGED, sort)
                : Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, sort);
        Filters<UserGroup> filters = Filters.<UserGroup>of(request.instanceId())
                .equal("projectId", request.projectId())
                .where(hasMember(request.instanceId(), userId));
        if (request.keyword() != null && !request.keyword().isEmpty()) {
            filters.where(nameHolds(request.keyword()));
        }
        return listings.page(groupRows, filters, page, UserGroupService.KIND);
    }

    private Set<Long> findMembers(String instanceId, long userGroupId, Set<Long> userIds) {
        return userIds.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(members.findMembers(instanceId, userGroupId, userIds));
    }

    private static Specification<UserGroup> hasMember(String instanceId, long userId) {
        return (group, query, criteria) -> {
            Subquery<Long> ofUser = query.subquery(Long.class);
            Root<UserGroupUser> member = ofUser.from(UserGroupUser.class);
            ofUser.select(member.get("userGroupId"))
                    .where(
                            criteria.equal(member.get("instanceId"), instanceId),
                            criteria.equal(member.get("userId"), userId));
            return group.get("userGroupId").in(ofUser);
        };
    }

    private static Specification<UserGroup> nameHolds(String keyword) {
        String literal = keyword.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (group, query, criteria) -> criteria.like(
                criteria.lower(group.get("name")), criteria.lower(criteria.literal("%" + literal + "%")), '\\');
    }
}
