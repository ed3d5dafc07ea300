package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of commands that wait for approval. */
@RpcController
class ApproveCommandController {

    private final ApproveCommandService commands;

    ApproveCommandController(ApproveCommandService commands) {
        this.commands = commands;
    }

    @RpcAction("ListApproveCommands")
    @Rule(
            value = "The control plane holds commands back, as a session would; ProjectId is read and ignored.",
            by = Evidence.ASSUMED)
    ListApproveCommandsResponse listApproveCommands(ListApproveCommandsRequest request) {
        Page<ApproveCommand> page = commands.list(request);
        return new ListApproveCommandsResponse(
                page.map(ListApproveCommandsResponse.WaitingCommand::of).getContent(), page.getTotalElements());
    }

    @RpcAction("AcceptApproveCommand")
    @Rule(value = "A command is decided once; ProjectId is read and ignored.", by = Evidence.ASSUMED)
    void acceptApproveCommand(AcceptApproveCommandRequest request) {
        commands.accept(request);
    }

    @RpcAction("RejectApproveCommand")
    @Rule(value = "A command is decided once; ProjectId is read and ignored.", by = Evidence.ASSUMED)
    void rejectApproveCommand(RejectApproveCommandRequest request) {
        commands.reject(request);
    }
}
