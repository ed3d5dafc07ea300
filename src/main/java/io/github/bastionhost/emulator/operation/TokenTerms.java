package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.approval.GrantedTicket;
import io.github.bastionhost.emulator.instance.OperationSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a token is issued. They are copied into the token, so that a later change of the settings touches only
 * tokens that come after it.
 *
 * @param expiresAt until when it is valid
 * @param maxRenewCount how often it can be renewed
 * @param countLeft how often it can be used; absent where there is no limit
 * @param operationTicketId the ticket that approved it
 */
record TokenTerms(
        Instant expiresAt,
        int maxRenewCount,
        @Nullable Long countLeft,
        @Nullable Long operationTicketId) {

    static TokenTerms of(OperationSettings settings, Instant now) {
        return new TokenTerms(now.plus(settings.validity()), settings.maxRenewCount(), null, null);
    }

    /** What was approved is what is given: until the ticket ends, once if it says so, and never longer. */
    static TokenTerms of(GrantedTicket ticket) {
        return new TokenTerms(ticket.effectEnd(), 0, ticket.oneTime() ? 1L : null, ticket.ticketId());
    }
}
