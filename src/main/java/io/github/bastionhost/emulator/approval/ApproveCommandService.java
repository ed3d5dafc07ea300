package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.world.Chance;
import io.github.bastionhost.emulator.world.Identifiers;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of commands that wait for approval. A session would hold them back; here a test does. */
@Service
@Transactional
public class ApproveCommandService {

    private static final String KIND = "ApproveCommand";
    private static final int SESSION_ID_BYTES = 16;

    private final ApproveCommandRepository commands;
    private final InstanceService instances;
    private final Identifiers identifiers;
    private final Chance chance;
    private final Listings listings;
    private final Clock clock;

    ApproveCommandService(
            ApproveCommandRepository commands,
            InstanceService instances,
            Identifiers identifiers,
            Chance chance,
            Listings listings,
            Clock clock) {
        this.commands = commands;
        this.instances = instances;
        this.identifiers = identifiers;
        this.chance = chance;
        this.listings = listings;
        this.clock = clock;
    }

    /** Holds a command back, as a session would; answers its ApproveCommandId. */
    public long hold(String instanceId, HeldCommand held) {
        instances.require(instanceId, null);
        return commands.save(new ApproveCommand(
                        instanceId,
                        identifiers.next(instanceId, KIND, 1),
                        held,
                        chance.hex(SESSION_ID_BYTES),
                        clock.instant()))
                .approveCommandId();
    }

    @Transactional(readOnly = true)
    Page<ApproveCommand> list(ListApproveCommandsRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable page =
                Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("approveCommandId"));
        Filters<ApproveCommand> filters =
                Filters.<ApproveCommand>of(request.instanceId()).equal("state", CommandState.Wait);
        return listings.page(commands, filters, page, KIND);
    }

    void accept(AcceptApproveCommandRequest request) {
        requireUndecided(request.instanceId(), request.regionId(), request.commandId())
                .decide(CommandState.Accepted);
    }

    void reject(RejectApproveCommandRequest request) {
        requireUndecided(request.instanceId(), request.regionId(), request.commandId())
                .decide(CommandState.Rejected);
    }

    private ApproveCommand requireUndecided(String instanceId, @Nullable String regionId, String commandId) {
        instances.require(instanceId, regionId);
        ApproveCommand command = commands.findForChangeByInstanceIdAndApproveCommandId(
                        instanceId, Long.parseLong(commandId))
                .orElseThrow(() -> refused(commandId, "names no command approval of " + Quoted.of(instanceId)));
        if (command.isDecided()) {
            throw refused(commandId, "names a command approval that is decided");
        }
        return command;
    }

    private static RpcException refused(String commandId, String why) {
        return ChosenError.APPROVE_COMMAND.because("CommandId %s %s", Quoted.of(commandId), why);
    }
}
