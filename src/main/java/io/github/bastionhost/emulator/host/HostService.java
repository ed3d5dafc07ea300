package io.github.bastionhost.emulator.host;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.host.HostRepository.AccountCount;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Outcome;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.world.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of hosts. */
@Service
@Transactional
public class HostService {

    private static final String KIND = "Host";

    /** The page of 2026 says so; that of 2021 said 20. */
    private static final int PAGE_SIZE = 10;

    private final HostRepository hosts;
    private final HostFactsReader facts;
    private final HostFilters filters;
    private final InstanceService instances;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Tally tally;

    HostService(
            HostRepository hosts,
            HostFactsReader facts,
            HostFilters filters,
            InstanceService instances,
            Identifiers identifiers,
            Listings listings,
            Tally tally) {
        this.hosts = hosts;
        this.facts = facts;
        this.filters = filters;
        this.instances = instances;
        this.identifiers = identifiers;
        this.listings = listings;
        this.tally = tally;
    }

    Host create(CreateHostRequest request) {
        instances.require(request.instanceId(), request.regionId());
        NewHost newHost = NewHost.of(request);
        Host created = hosts.saveAndFlush(newHost.numbered(identifiers.next(request.instanceId(), KIND, 1)));
        tally.add(request.instanceId(), KIND, 1);
        return created;
    }

    @Transactional(readOnly = true)
    Host get(GetHostRequest request) {
        instances.require(request.instanceId(), request.regionId());
        return hosts.findByInstanceIdAndHostId(request.instanceId(), Long.parseLong(request.hostId()))
                .filter(host -> host.isOfProject(request.projectId()))
                .orElseThrow(() -> unknown(request.hostId(), request.instanceId()));
    }

    @Transactional(readOnly = true)
    ListHostsResponse list(ListHostsRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable wanted = Paging.of(request.pageNumber(), request.pageSize(), PAGE_SIZE, Sort.by("hostId"));
        Page<Host> page = listings.page(hosts, filters.of(request), wanted, KIND);
        List<Long> ids = page.map(Host::hostId).getContent();
        Map<Long, Long> accounts = ids.isEmpty()
                ? Map.of()
                : hosts.countAccounts(request.instanceId(), ids, ids.get(0), ids.get(ids.size() - 1)).stream()
                        .collect(Collectors.toMap(AccountCount::hostId, AccountCount::amount));
        return new ListHostsResponse(
                page.map(host -> ListHostsResponse.Item.of(
                                host, Math.toIntExact(accounts.getOrDefault(host.hostId(), 0L))))
                        .getContent(),
                Math.toIntExact(page.getTotalElements()));
    }

    void modify(ModifyHostRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Host host = requireForChange(request.instanceId(), request.hostId(), request.projectId());
        if (request.oSType() != null) {
            host.run(request.oSType());
        }
        if (request.prefKex() != null) {
            if (host.osType() != OsType.Linux && request.prefKex() != PrefKex.DEFAULT) {
                throw INVALID_PARAMETER.because(
                        "PrefKex %s is for Linux hosts, and OSType is %s", request.prefKex(), host.osType());
            }
            host.prefer(request.prefKex());
        }
        if (request.hostPrivateAddress() != null) {
            requireUnused(host, ActiveAddressType.Private, request.hostPrivateAddress());
            host.moveToPrivateAddress(request.hostPrivateAddress());
        }
        if (request.hostPublicAddress() != null) {
            requireUnused(host, ActiveAddressType.Public, request.hostPublicAddress());
            host.moveToPublicAddress(request.hostPublicAddress());
        }
        if (request.networkDomainId() != null && !request.networkDomainId().isEmpty()) {
            host.moveToNetworkDomain(Long.parseLong(request.networkDomainId()));
        }
        if (request.hostName() != null && !request.hostName().isEmpty()) {
            host.rename(request.hostName());
        }
        if (request.comment() != null) {
            host.remark(request.comment());
        }
    }

    private static void requireUnused(Host host, ActiveAddressType type, String address) {
        if (address.isEmpty() && host.activeAddressType() == type) {
            throw INVALID_PARAMETER.because(
                    "Host%1$sAddress is empty while ActiveAddressType of the host is %1$s", type);
        }
    }

    void delete(DeleteHostRequest request) {
        instances.require(request.instanceId(), request.regionId());
        hosts.delete(requireForChange(request.instanceId(), request.hostId(), request.projectId()));
        hosts.flush();
        tally.add(request.instanceId(), KIND, -1);
    }

    private Host requireForChange(String instanceId, String hostId, @Nullable Long projectId) {
        return hosts.findForChangeByInstanceIdAndHostId(instanceId, Long.parseLong(hostId))
                .filter(host -> host.isOfProject(projectId))
                .orElseThrow(() -> unknown(hostId, instanceId));
    }

    List<HostResult> reachBy(ModifyHostsActiveAddressTypeRequest request) {
        instances.require(request.instanceId(), request.regionId());
        ActiveAddressType type = request.activeAddressType();
        return each(request.instanceId(), request.hostIds(), request.projectId(), host -> {
            if (host.address(type).isEmpty()) {
                return Outcome.invalid("The host has no %s address", type);
            }
            host.reachBy(type);
            return Outcome.OK;
        });
    }

    List<HostResult> listen(ModifyHostsPortRequest request) {
        instances.require(request.instanceId(), request.regionId());
        return each(request.instanceId(), request.hostIds(), request.projectId(), host -> {
            host.listen(request.protocolName(), request.port());
            return Outcome.OK;
        });
    }

    /** Does that to each host of a batch that there is. */
    private List<HostResult> each(
            String instanceId, List<String> hostIds, @Nullable Long projectId, Function<Host, Outcome> change) {
        Set<Long> ids = Batch.wellFormed(hostIds);
        Map<Long, Host> known = (ids.isEmpty() ? List.<Host>of() : hosts.lock(instanceId, ids))
                .stream()
                        .filter(host -> host.isOfProject(projectId))
                        .collect(Collectors.toMap(Host::hostId, Function.identity()));
        return Batch.of(
                hostIds,
                hostId -> known.containsKey(hostId)
                        ? change.apply(known.get(hostId))
                        : Outcome.notFound("The host does not exist"),
                HostResult::of);
    }

    private static RpcException unknown(String hostId, String instanceId) {
        return ChosenError.HOST.because("HostId %s names no host of %s", Quoted.of(hostId), Quoted.of(instanceId));
    }

    /**
     * What other rooms may know of a host.
     *
     * @param activeAddress the address in use, an IP address or a domain name
     * @param sourceInstanceId the cloud instance that it is, empty where it is none
     */
    public record HostFacts(
            long hostId,
            String name,
            OsType osType,
            String activeAddress,
            int sshPort,
            int rdpPort,
            HostSource source,
            String sourceInstanceId,
            long networkDomainId) {

        /** Where it listens for that protocol. */
        public int port(HostProtocol protocol) {
            return protocol == HostProtocol.SSH ? sshPort : rdpPort;
        }
    }

    /** What is known of a host. */
    @Transactional(readOnly = true)
    public Optional<HostFacts> find(String instanceId, long hostId) {
        return facts.find(instanceId, hostId);
    }

    /** Whether there is such a host, in that project if one is named. */
    @Transactional(readOnly = true)
    public boolean exists(String instanceId, long hostId, @Nullable Long projectId) {
        return hosts.findByInstanceIdAndHostId(instanceId, hostId)
                .filter(host -> host.isOfProject(projectId))
                .isPresent();
    }

    /** Those of the hosts that exist, in that project if one is named. */
    @Transactional(readOnly = true)
    public Set<Long> existing(String instanceId, Collection<Long> hostIds, @Nullable Long projectId) {
        return hosts.findByInstanceIdAndHostIdIn(instanceId, hostIds).stream()
                .filter(host -> host.isOfProject(projectId))
                .map(Host::hostId)
                .collect(Collectors.toSet());
    }

    /** Locks a host until the transaction ends; answers whether there is one, in that project if one is named. */
    public boolean lock(String instanceId, long hostId, @Nullable Long projectId) {
        return hosts.findForChangeByInstanceIdAndHostId(instanceId, hostId)
                .filter(host -> host.isOfProject(projectId))
                .isPresent();
    }

    /** Locks those of the hosts that exist until the transaction ends; answers their ids. */
    public Set<Long> lockExisting(String instanceId, Collection<Long> hostIds) {
        return hostIds.isEmpty()
                ? Set.of()
                : hosts.lock(instanceId, hostIds).stream().map(Host::hostId).collect(Collectors.toSet());
    }
}
