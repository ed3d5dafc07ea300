package io.github.bastionhost.emulator.operation;

import java.util.List;

/** Answer of ListOperationHostAccounts: a page of the accounts of a host that the caller may use. */
record ListOperationHostAccountsResponse(List<Account> hostAccounts, long totalCount) {

    /** An account; privateKeyFingerprint is the MD5 of its own key, empty without one. */
    record Account(
            boolean hasPassword,
            String hostAccountId,
            String hostAccountName,
            String hostId,
            String hostShareKeyId,
            String privateKeyFingerprint,
            String protocolName,
            Channels sSHConfig) {}

    /** Which channels of SSH are open. */
    record Channels(boolean enableSFTPChannel, boolean enableSSHChannel) {}
}
