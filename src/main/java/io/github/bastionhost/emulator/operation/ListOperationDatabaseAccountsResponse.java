package io.github.bastionhost.emulator.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of ListOperationDatabaseAccounts: a page of the accounts of a database that the caller may use. */
record ListOperationDatabaseAccountsResponse(List<Account> databaseAccounts, long totalCount) {

    /**
     * An account.
     *
     * @param dBName the database or schema that it opens
     * @param hasPassword true or false, as text
     * @param loginAttribute of Oracle only
     */
    record Account(
            String dBName,
            String databaseAccountId,
            String databaseAccountName,
            String databaseId,
            String hasPassword,
            @Nullable String loginAttribute,
            String protocolName) {}
}
