package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of tickets. */
@RpcController
class OperationTicketController {

    private final OperationTicketService tickets;

    OperationTicketController(OperationTicketService tickets) {
        this.tickets = tickets;
    }

    @RpcAction("CreateOperationTicket")
    @Rule(
            value =
                    "The caller files it: a RAM user as the user with Source Ram and its id as SourceUserId, who must be"
                            + " neither locked nor out of term; the account itself with ApplyUserId 0.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "EffectStartTime is now if absent, EffectEndTime a day after it; the end must be in the future.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "No policy need demand approval, and the account need not be stored. With its user or its asset,"
                    + " a ticket is deleted.",
            by = Evidence.ASSUMED)
    CreateOperationTicketResponse createOperationTicket(CreateOperationTicketRequest request, Caller caller) {
        return new CreateOperationTicketResponse(
                Long.toString(tickets.file(request, caller).operationTicketId()));
    }

    @RpcAction("ListOperationTickets")
    ListOperationTicketsResponse listOperationTickets(ListOperationTicketsRequest request) {
        Page<ListedTicket> page = tickets.list(request);
        return new ListOperationTicketsResponse(
                page.map(ListOperationTicketsResponse.Ticket::of).getContent(), page.getTotalElements());
    }

    @RpcAction("AcceptOperationTicket")
    @Rule(
            value = "Without EffectCount, EffectStartTime or EffectEndTime the ticket holds as it was applied for.",
            by = Evidence.ASSUMED)
    @Rule(value = "A ticket is decided once.", by = Evidence.ASSUMED)
    void acceptOperationTicket(AcceptOperationTicketRequest request) {
        tickets.accept(request);
    }

    @RpcAction("RejectOperationTicket")
    @Rule(value = "A ticket is decided once.", by = Evidence.ASSUMED)
    void rejectOperationTicket(RejectOperationTicketRequest request) {
        tickets.reject(request);
    }
}
