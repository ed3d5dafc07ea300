package io.github.bastionhost.emulator.approval;

import java.util.List;

/** Answer of ListApproveCommands: a page of commands that wait, and how many there are in all. */
record ListApproveCommandsResponse(List<WaitingCommand> approveCommands, long totalCount) {

    /**
     * What is shown of a command.
     *
     * @param createTime in UNIX seconds, as text
     */
    record WaitingCommand(
            String approveCommandId,
            String command,
            String clientUser,
            String clientIp,
            String assetName,
            String assetIp,
            String assetAccountName,
            String protocolName,
            String sessionId,
            String createTime,
            String state) {

        static WaitingCommand of(ApproveCommand command) {
            return new WaitingCommand(
                    Long.toString(command.approveCommandId()),
                    command.command(),
                    command.clientUser(),
                    command.clientIp(),
                    command.assetName(),
                    command.assetIp(),
                    command.assetAccountName(),
                    command.protocol().name(),
                    command.sessionId(),
                    Long.toString(command.createdAt().getEpochSecond()),
                    command.state().name());
        }
    }
}
