package io.github.bastionhost.emulator.approval;

import java.time.Instant;

/**
 * A ticket that was approved and holds now.
 *
 * @param ticketId its OperationTicketId
 * @param oneTime whether it holds for a single logon
 * @param effectEnd when it ends
 */
public record GrantedTicket(long ticketId, boolean oneTime, Instant effectEnd) {}
