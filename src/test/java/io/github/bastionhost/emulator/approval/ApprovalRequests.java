package io.github.bastionhost.emulator.approval;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.Request;

/** Good requests of the actions of approvals. */
public final class ApprovalRequests {

    private ApprovalRequests() {}

    /** A ticket for the account root of a host, by SSH, from now on. */
    public static Request createOperationTicket(String instanceId, String hostId) {
        return Request.of("CreateOperationTicket", instanceId)
                .with("AssetId", hostId)
                .with("AssetAccountName", "root")
                .with("ProtocolName", "SSH")
                .with("ApproveComment", "to look at a log");
    }

    /** Files a ticket; answers its id. */
    public static String newTicket(EmulatorClient emulator, Request create) {
        Answer answer = emulator.call(create);
        assertThat(answer).isAccepted();
        return answer.at("/OperationTicketId").asString();
    }

    /** Approves a ticket as it was applied for. */
    public static Request acceptOperationTicket(String instanceId, String ticketId) {
        return Request.of("AcceptOperationTicket", instanceId).with("OperationTicketId", ticketId);
    }
}
