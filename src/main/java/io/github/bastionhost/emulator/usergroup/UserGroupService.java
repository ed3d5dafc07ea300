package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.usergroup.UserGroupUserRepository.MemberCount;
import io.github.bastionhost.emulator.world.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of user groups. */
@Service
@Transactional
public class UserGroupService {

    static final String KIND = "UserGroup";

    private final UserGroupRepository rows;
    private final UserGroupUserRepository members;
    private final InstanceService instances;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Tally tally;

    UserGroupService(
            UserGroupRepository rows,
            UserGroupUserRepository members,
            InstanceService instances,
            Identifiers identifiers,
            Listings listings,
            Tally tally) {
        this.rows = rows;
        this.members = members;
        this.instances = instances;
        this.identifiers = identifiers;
        this.listings = listings;
        this.tally = tally;
    }

    /** Locks those of the user groups that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> userGroupIds) {
        return userGroupIds.isEmpty()
                ? Set.of()
                : rows.lock(instanceId, userGroupIds).stream()
                        .map(UserGroup::userGroupId)
                        .collect(Collectors.toSet());
    }

    /** Refuses a user group that does not exist. */
    @Transactional(readOnly = true)
    public void require(String instanceId, long userGroupId) {
        if (!rows.existsByInstanceIdAndUserGroupId(instanceId, userGroupId)) {
            throw unknown(Long.toString(userGroupId), instanceId);
        }
    }

    UserGroup create(CreateUserGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        UserGroup group = new UserGroup(
                request.instanceId(),
                identifiers.next(request.instanceId(), KIND, 1),
                request.projectId(),
                request.userGroupName(),
                Objects.requireNonNullElse(request.comment(), ""));
        save(request.instanceId(), group);
        tally.add(request.instanceId(), KIND, 1);
        return group;
    }

    @Transactional(readOnly = true)
    UserGroup get(GetUserGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        return rows.findByInstanceIdAndUserGroupId(request.instanceId(), Long.parseLong(request.userGroupId()))
                .filter(group -> group.isOfProject(request.projectId()))
                .orElseThrow(() -> unknown(request.userGroupId(), request.instanceId()));
    }

    @Transactional(readOnly = true)
    Page<ListUserGroupsResponse.Group> list(ListUserGroupsRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable page =
                Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("userGroupId"));
        Filters<UserGroup> filters = Filters.<UserGroup>of(request.instanceId())
                .equal("name", request.userGroupName())
                .equal("projectId", request.projectId());
        Page<UserGroup> groups = listings.page(rows, filters, page, KIND);
        Map<Long, Long> counts = countMembers(request.instanceId(), groups.getContent());
        return groups.map(
                group -> ListUserGroupsResponse.Group.of(group, counts.getOrDefault(group.userGroupId(), 0L)));
    }

    void modify(ModifyUserGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        UserGroup group = requireForChange(request.instanceId(), request.userGroupId(), request.projectId());
        if (request.userGroupName() != null && !request.userGroupName().isEmpty()) {
            group.rename(request.userGroupName());
        }
        if (request.comment() != null) {
            group.comment(request.comment());
        }
        save(request.instanceId(), group);
    }

    void delete(DeleteUserGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        rows.delete(requireForChange(request.instanceId(), request.userGroupId(), request.projectId()));
        rows.flush(); // the schema's cascade takes the memberships and grants
        tally.add(request.instanceId(), KIND, -1);
    }

    /** A group that stays as it is until the transaction ends, unless its holder changes it. */
    UserGroup requireForChange(String instanceId, String userGroupId, @Nullable Long projectId) {
        return rows.findForChangeByInstanceIdAndUserGroupId(instanceId, Long.parseLong(userGroupId))
                .filter(group -> group.isOfProject(projectId))
                .orElseThrow(() -> unknown(userGroupId, instanceId));
    }

    private void save(String instanceId, UserGroup group) {
        try {
            rows.saveAndFlush(group);
        } catch (DataIntegrityViolationException nameTaken) { // the unique constraint decides, also between racers
            throw ChosenError.USER_GROUP_EXISTS.because(
                    "%s has a user group with the UserGroupName %s", Quoted.of(instanceId), Quoted.of(group.name()));
        }
    }

    private Map<Long, Long> countMembers(String instanceId, List<UserGroup> groups) {
        return groups.isEmpty()
                ? Map.of()
                : members
                        .countMembers(
                                instanceId,
                                groups.stream().map(UserGroup::userGroupId).toList())
                        .stream()
                        .collect(Collectors.toMap(MemberCount::getUserGroupId, MemberCount::getMembers));
    }

    private static RpcException unknown(String userGroupId, String instanceId) {
        return ChosenError.USER_GROUP.because(
                "UserGroupId %s names no user group of %s", Quoted.of(userGroupId), Quoted.of(instanceId));
    }
}
