package io.github.bastionhost.emulator.databaseaccount;

import java.util.List;

/** Answer of ListDatabaseAccounts: a page of accounts, and how many there are in all. */
record ListDatabaseAccountsResponse(List<Account> databaseAccounts, long totalCount) {

    /**
     * What is shown of an account in a list.
     *
     * @param hasPassword true or false, a text here and a boolean in GetDatabaseAccount
     */
    record Account(
            String databaseAccountId,
            String databaseAccountName,
            String databaseId,
            String databaseSchema,
            String hasPassword) {

        static Account of(DatabaseAccount account) {
            return new Account(
                    Long.toString(account.databaseAccountId()),
                    account.name(),
                    Long.toString(account.databaseId()),
                    account.databaseSchema(),
                    Boolean.toString(account.hasPassword()));
        }
    }
}
