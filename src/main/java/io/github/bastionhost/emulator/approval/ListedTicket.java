package io.github.bastionhost.emulator.approval;

import org.jspecify.annotations.Nullable;

/**
 * A ticket with what is known of its asset.
 *
 * @param accountId of the stored account of that name and protocol; absent where there is none
 */
record ListedTicket(
        OperationTicket ticket, TicketAsset asset, @Nullable Long accountId) {

    /**
     * What a list shows of an asset.
     *
     * @param os empty for a database
     */
    record TicketAsset(
            long assetId,
            String name,
            String address,
            long networkDomainId,
            String os,
            String source,
            String sourceInstanceId) {}
}
