package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.database.DatabaseService;
import io.github.bastionhost.emulator.host.HostService;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is put into asset groups and taken out of them: hosts and databases alike. */
@Service
@Transactional
class MembershipService {

    private final HostGroupService groups;
    private final InstanceService instances;
    private final Kind hosts;
    private final Kind databases;

    MembershipService(
            HostGroupService groups,
            InstanceService instances,
            HostService hosts,
            HostGroupHostRepository hostRows,
            DatabaseService databases,
            HostGroupDatabaseRepository databaseRows) {
        this.groups = groups;
        this.instances = instances;
        this.hosts = new Kind("host", hosts::lockExisting, hostRows);
        this.databases = new Kind("database", databases::lockExisting, databaseRows);
    }

    /** One kind of members: its noun, how those of some ids that exist are locked, and which are in which group. */
    private record Kind(String noun, BiFunction<String, Collection<Long>, Set<Long>> lockExisting, Members rows) {}

    /** A group that is locked until the transaction ends, of whose members only this transaction decides. */
    private record Group(String instanceId, long hostGroupId) {}

    List<HostResult> addHosts(AddHostsToGroupRequest request) {
        Group group = lock(request.instanceId(), request.regionId(), request.hostGroupId(), request.projectId());
        return add(group, hosts, request.hostIds(), (id, outcome) -> HostResult.of(request.hostGroupId(), id, outcome));
    }

    List<HostResult> removeHosts(RemoveHostsFromGroupRequest request) {
        Group group = lock(request.instanceId(), request.regionId(), request.hostGroupId(), request.projectId());
        return remove(
                group, hosts, request.hostIds(), (id, outcome) -> HostResult.of(request.hostGroupId(), id, outcome));
    }

    List<DatabaseResult> addDatabases(AddDatabasesToGroupRequest request) {
        Group group = lock(request.instanceId(), request.regionId(), request.hostGroupId(), null);
        return add(
                group,
                databases,
                request.databaseIds(),
                (id, outcome) -> DatabaseResult.of(request.hostGroupId(), id, outcome));
    }

    List<DatabaseResult> removeDatabases(RemoveDatabasesFromGroupRequest request) {
        Group group = lock(request.instanceId(), request.regionId(), request.hostGroupId(), null);
        return remove(
                group,
                databases,
                request.databaseIds(),
                (id, outcome) -> DatabaseResult.of(request.hostGroupId(), id, outcome));
    }

    private Group lock(String instanceId, @Nullable String regionId, String hostGroupId, @Nullable Long projectId) {
        instances.require(instanceId, regionId);
        return new Group(
                instanceId,
                groups.requireForChange(instanceId, hostGroupId, projectId).hostGroupId());
    }

    private static <R> List<R> add(Group group, Kind kind, List<String> ids, BiFunction<String, Outcome, R> result) {
        Collection<Long> wanted = Batch.wellFormed(ids);
        Set<Long> existing = kind.lockExisting().apply(group.instanceId(), wanted);
        Set<Long> present = new HashSet<>(kind.rows().among(group.instanceId(), group.hostGroupId(), wanted));
        List<Long> added = new ArrayList<>();
        List<R> results = Batch.of(
                ids,
                id -> {
                    if (!existing.contains(id)) {
                        return Outcome.notFound("The %s %d does not exist.", kind.noun(), id);
                    }
                    if (!present.add(id)) {
                        return Outcome.alreadyExists("The %s %d is in the group already.", kind.noun(), id);
                    }
                    added.add(id);
                    return Outcome.OK;
                },
                result);
        kind.rows().add(group.instanceId(), group.hostGroupId(), added);
        return results;
    }

    /** What is taken out needs no lock of its own: should it be deleted meanwhile, it is out all the same. */
    private static <R> List<R> remove(Group group, Kind kind, List<String> ids, BiFunction<String, Outcome, R> result) {
        Set<Long> present =
                new HashSet<>(kind.rows().among(group.instanceId(), group.hostGroupId(), Batch.wellFormed(ids)));
        List<Long> removed = new ArrayList<>();
        List<R> results = Batch.of(
                ids,
                id -> {
                    if (!present.remove(id)) {
                        return Outcome.notFound("The %s %d is not in the group.", kind.noun(), id);
                    }
                    removed.add(id);
                    return Outcome.OK;
                },
                result);
        if (!removed.isEmpty()) {
            kind.rows().remove(group.instanceId(), group.hostGroupId(), removed);
        }
        return results;
    }
}
