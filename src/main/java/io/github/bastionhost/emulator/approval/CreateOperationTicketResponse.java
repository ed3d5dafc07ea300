package io.github.bastionhost.emulator.approval;

/** Answer of CreateOperationTicket: the ticket's id. */
record CreateOperationTicketResponse(String operationTicketId) {}
