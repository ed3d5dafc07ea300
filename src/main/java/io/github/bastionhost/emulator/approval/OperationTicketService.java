package io.github.bastionhost.emulator.approval;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.approval.OperationTicket.Applicant;
import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.database.DatabaseService;
import io.github.bastionhost.emulator.host.HostService;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.user.UserService;
import io.github.bastionhost.emulator.user.UserService.UserFacts;
import io.github.bastionhost.emulator.world.Identifiers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of tickets: filed, decided, used. */
@Service
@Transactional
public class OperationTicketService {

    private static final String KIND = "OperationTicket";
    private static final long ACCOUNT_ITSELF = 0;

    /** As many tickets for the same account of an asset are looked at; the one that ends last counts anyway. */
    private static final int MOST_EFFECTIVE = 100;

    private final OperationTicketRepository tickets;
    private final TicketAssets assets;
    private final InstanceService instances;
    private final UserService users;
    private final HostService hosts;
    private final DatabaseService databases;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Clock clock;

    OperationTicketService(
            OperationTicketRepository tickets,
            TicketAssets assets,
            InstanceService instances,
            UserService users,
            HostService hosts,
            DatabaseService databases,
            Identifiers identifiers,
            Listings listings,
            Clock clock) {
        this.tickets = tickets;
        this.assets = assets;
        this.instances = instances;
        this.users = users;
        this.hosts = hosts;
        this.databases = databases;
        this.identifiers = identifiers;
        this.listings = listings;
        this.clock = clock;
    }

    OperationTicket file(CreateOperationTicketRequest request, Caller caller) {
        instances.require(request.instanceId(), request.regionId());
        Instant now = clock.instant();
        boolean forDatabase = request.protocolName().fits(AssetType.Database);
        if (forDatabase && Boolean.TRUE.equals(request.isOneTimeEffect())) {
            throw INVALID_PARAMETER.because(
                    "IsOneTimeEffect must not be true for a database, ProtocolName is %s", request.protocolName());
        }
        EffectWindow window = EffectWindow.applied(request.effectStartTime(), request.effectEndTime(), now);
        Applicant applicant = applicant(request.instanceId(), caller);
        lockAsset(request, forDatabase);
        return tickets.save(
                new OperationTicket(request, identifiers.next(request.instanceId(), KIND, 1), applicant, window, now));
    }

    @Transactional(readOnly = true)
    Page<ListedTicket> list(ListOperationTicketsRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable page =
                Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("operationTicketId"));
        Filters<OperationTicket> filters = Filters.<OperationTicket>of(request.instanceId())
                .equal("state", TicketState.Normal)
                .equal("projectId", request.projectId());
        String address = request.assetAddress();
        if (address != null && !address.isEmpty()) {
            filters.where(assets.areAt(request.instanceId(), address));
        }
        return assets.describe(request.instanceId(), listings.page(tickets, filters, page, KIND));
    }

    void accept(AcceptOperationTicketRequest request) {
        OperationTicket ticket = requireUndecided(
                request.instanceId(), request.regionId(), request.operationTicketId(), request.projectId());
        boolean once = request.effectCount() == null ? ticket.oneTime() : request.effectCount() == 1;
        if (once && ticket.isForDatabase()) {
            throw INVALID_PARAMETER.because(
                    "EffectCount must be 0 for a ticket of a database, ProtocolName is %s", ticket.protocol());
        }
        EffectWindow window =
                ticket.window().changed(request.effectStartTime(), request.effectEndTime(), clock.instant());
        ticket.accept(window, once, Objects.requireNonNullElse(request.comment(), ""));
    }

    void reject(RejectOperationTicketRequest request) {
        requireUndecided(request.instanceId(), request.regionId(), request.operationTicketId(), request.projectId())
                .reject(Objects.requireNonNullElse(request.comment(), ""));
    }

    /**
     * Uses the approved ticket of a user for an account of an asset: of those that hold now, the one that ends last. One
     * for a single logon is used up with the caller's transaction.
     *
     * @param userId absent for the account itself
     */
    public Optional<GrantedTicket> use(
            String instanceId,
            @Nullable Long userId,
            AssetType type,
            long assetId,
            String accountName,
            Protocol protocol) {
        boolean host = type == AssetType.Host;
        Optional<OperationTicket> granted = tickets
                .lockEffective(
                        instanceId,
                        Objects.requireNonNullElse(userId, ACCOUNT_ITSELF),
                        host ? assetId : null,
                        host ? null : assetId,
                        accountName,
                        protocol,
                        clock.instant(),
                        Limit.of(MOST_EFFECTIVE))
                .stream()
                .findFirst();
        granted.ifPresent(OperationTicket::use);
        return granted.map(ticket -> new GrantedTicket(
                ticket.operationTicketId(), ticket.oneTime(), ticket.window().end()));
    }

    private Applicant applicant(String instanceId, Caller caller) {
        String ramUserId = caller.userId();
        if (ramUserId == null) {
            return new Applicant(null, caller.account());
        }
        UserFacts user = users.findBySourceUserId(instanceId, ramUserId)
                .filter(found ->
                        !users.lockExisting(instanceId, Set.of(found.userId())).isEmpty())
                .orElseThrow(() -> INVALID_PARAMETER.because(
                        "the caller, RAM user %s, is no user of %s", Quoted.of(ramUserId), Quoted.of(instanceId)));
        if (!user.active()) {
            throw INVALID_PARAMETER.because(
                    "the caller, RAM user %s, is a user of %s that is locked or not in its term",
                    Quoted.of(ramUserId), Quoted.of(instanceId));
        }
        return new Applicant(user.userId(), user.name());
    }

    private void lockAsset(CreateOperationTicketRequest request, boolean forDatabase) {
        List<Long> assetId = List.of(Long.valueOf(request.assetId()));
        Set<Long> existing = forDatabase
                ? databases.lockExisting(request.instanceId(), assetId)
                : hosts.lockExisting(request.instanceId(), assetId);
        if (existing.isEmpty()) {
            throw INVALID_PARAMETER.because(
                    "AssetId %s names no %s of %s, and ProtocolName is %s",
                    Quoted.of(request.assetId()),
                    forDatabase ? "database" : "host",
                    Quoted.of(request.instanceId()),
                    request.protocolName());
        }
    }

    private OperationTicket requireUndecided(
            String instanceId, @Nullable String regionId, String operationTicketId, @Nullable Long projectId) {
        instances.require(instanceId, regionId);
        OperationTicket ticket = tickets.findForChangeByInstanceIdAndOperationTicketId(
                        instanceId, Long.parseLong(operationTicketId))
                .filter(found -> found.isOfProject(projectId))
                .orElseThrow(() -> refused(operationTicketId, "names no ticket of " + Quoted.of(instanceId)));
        if (ticket.isDecided()) {
            throw refused(operationTicketId, "names a ticket that is decided");
        }
        return ticket;
    }

    private static RpcException refused(String operationTicketId, String why) {
        return ChosenError.OPERATION_TICKET.because("OperationTicketId %s %s", Quoted.of(operationTicketId), why);
    }
}
