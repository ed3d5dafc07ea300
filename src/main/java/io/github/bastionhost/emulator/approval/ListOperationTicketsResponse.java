package io.github.bastionhost.emulator.approval;

import java.util.List;

/** Answer of ListOperationTickets: a page of tickets that wait, and how many there are in all. */
record ListOperationTicketsResponse(List<Ticket> operationTickets, long totalCount) {

    /** What is shown of a ticket; times are in UNIX seconds. */
    record Ticket(
            String operationTicketId,
            String applyUserId,
            String applyUsername,
            String approveComment,
            String assetId,
            String assetName,
            String assetAddress,
            String assetNetworkDomainId,
            String assetOs,
            String assetSource,
            String assetSourceInstanceId,
            String assetAccountId,
            String assetAccountName,
            String protocolName,
            long createdTime,
            int effectCount,
            long effectStartTime,
            long effectEndTime,
            String state) {

        static Ticket of(ListedTicket listed) {
            OperationTicket ticket = listed.ticket();
            ListedTicket.TicketAsset asset = listed.asset();
            return new Ticket(
                    Long.toString(ticket.operationTicketId()),
                    ticket.userId() == null ? "0" : ticket.userId().toString(),
                    ticket.applyUsername(),
                    ticket.approveComment(),
                    Long.toString(asset.assetId()),
                    asset.name(),
                    asset.address(),
                    Long.toString(asset.networkDomainId()),
                    asset.os(),
                    asset.source(),
                    asset.sourceInstanceId(),
                    listed.accountId() == null ? "" : listed.accountId().toString(),
                    ticket.assetAccountName(),
                    ticket.protocol().name(),
                    ticket.createdAt().getEpochSecond(),
                    ticket.oneTime() ? 1 : 0,
                    ticket.window().start().getEpochSecond(),
                    ticket.window().end().getEpochSecond(),
                    ticket.state().name());
        }
    }
}
