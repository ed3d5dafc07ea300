package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.hostsharekey.HostShareKeyRepository.KeyUser;
import java.util.List;

/** Answer of ListHostAccountsForHostShareKey: a page of the accounts that use the key, and how many there are in all. */
record ListHostAccountsForHostShareKeyResponse(List<Account> hostAccounts, long totalCount) {

    /**
     * What is shown of an account.
     *
     * @param hostsAccountId its id, spelt so in this answer alone
     */
    record Account(String hostAccountName, String hostId, String hostsAccountId, String protocolName) {

        static Account of(KeyUser user) {
            return new Account(
                    user.name(),
                    Long.toString(user.hostId()),
                    Long.toString(user.hostAccountId()),
                    user.protocol().name());
        }
    }
}
