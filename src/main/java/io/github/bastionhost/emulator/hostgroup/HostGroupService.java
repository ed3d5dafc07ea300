package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.world.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of asset groups. */
@Service
@Transactional
public class HostGroupService {

    private static final String KIND = "HostGroup";

    private final HostGroupRepository rows;
    private final List<Members> members;
    private final InstanceService instances;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Tally tally;

    HostGroupService(
            HostGroupRepository rows,
            List<Members> members,
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

    /** Locks those of the asset groups that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> hostGroupIds) {
        return hostGroupIds.isEmpty()
                ? Set.of()
                : rows.lock(instanceId, hostGroupIds).stream()
                        .map(HostGroup::hostGroupId)
                        .collect(Collectors.toSet());
    }

    long create(CreateHostGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        HostGroup group = new HostGroup(
                request.instanceId(),
                identifiers.next(request.instanceId(), KIND, 1),
                request.projectId(),
                request.hostGroupName(),
                Objects.requireNonNullElse(request.comment(), ""));
        try {
            rows.saveAndFlush(group);
        } catch (DataIntegrityViolationException nameTaken) { // the unique constraint decides, also between racers
            throw nameIsTaken(request.instanceId(), request.hostGroupName());
        }
        tally.add(request.instanceId(), KIND, 1);
        return group.hostGroupId();
    }

    @Transactional(readOnly = true)
    HostGroup get(GetHostGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        return rows.findByInstanceIdAndHostGroupId(request.instanceId(), Long.parseLong(request.hostGroupId()))
                .filter(group -> group.isOfProject(request.projectId()))
                .orElseThrow(() -> unknown(request.hostGroupId(), request.instanceId()));
    }

    @Transactional(readOnly = true)
    Page<ListHostGroupsResponse.Group> list(ListHostGroupsRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable page =
                Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("hostGroupId"));
        Filters<HostGroup> filters = Filters.<HostGroup>of(request.instanceId())
                .equal("name", request.hostGroupName())
                .equal("projectId", request.projectId());
        Page<HostGroup> groups = listings.page(rows, filters, page, KIND);
        Map<Long, Long> counts = countMembers(
                request.instanceId(), groups.map(HostGroup::hostGroupId).getContent());
        return groups.map(
                group -> ListHostGroupsResponse.Group.of(group, counts.getOrDefault(group.hostGroupId(), 0L)));
    }

    void modify(ModifyHostGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        HostGroup group = requireForChange(request.instanceId(), request.hostGroupId(), request.projectId());
        String name = Objects.requireNonNullElse(request.hostGroupName(), "");
        if (!name.isEmpty()) {
            group.rename(name);
        }
        group.comment(Objects.requireNonNullElse(request.comment(), group.remark()));
        try {
            rows.flush();
        } catch (DataIntegrityViolationException nameTaken) {
            throw nameIsTaken(request.instanceId(), name);
        }
    }

    void delete(DeleteHostGroupRequest request) {
        instances.require(request.instanceId(), request.regionId());
        rows.delete(requireForChange(request.instanceId(), request.hostGroupId(), request.projectId()));
        rows.flush();
        tally.add(request.instanceId(), KIND, -1);
    }

    /** The group, locked until the transaction ends. */
    HostGroup requireForChange(String instanceId, String hostGroupId, @Nullable Long projectId) {
        return rows.findForChangeByInstanceIdAndHostGroupId(instanceId, Long.parseLong(hostGroupId))
                .filter(group -> group.isOfProject(projectId))
                .orElseThrow(() -> unknown(hostGroupId, instanceId));
    }

    private Map<Long, Long> countMembers(String instanceId, List<Long> hostGroupIds) {
        Stream<Members.MemberCount> counts = hostGroupIds.isEmpty()
                ? Stream.of()
                : members.stream().flatMap(kind -> kind.count(instanceId, hostGroupIds).stream());
        return counts.collect(
                Collectors.toMap(Members.MemberCount::getHostGroupId, Members.MemberCount::getMembers, Long::sum));
    }

    private static RpcException nameIsTaken(String instanceId, String name) {
        return ChosenError.HOST_GROUP_EXISTS.because(
                "%s has an asset group with the HostGroupName %s", Quoted.of(instanceId), Quoted.of(name));
    }

    private static RpcException unknown(String hostGroupId, String instanceId) {
        return ChosenError.HOST_GROUP.because(
                "HostGroupId %s names no asset group of %s", Quoted.of(hostGroupId), Quoted.of(instanceId));
    }
}
