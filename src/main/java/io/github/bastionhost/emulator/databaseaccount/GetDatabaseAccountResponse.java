package io.github.bastionhost.emulator.databaseaccount;

import io.github.bastionhost.emulator.asset.LoginAttribute;
import org.jspecify.annotations.Nullable;

/** Answer of GetDatabaseAccount. */
record GetDatabaseAccountResponse(Account databaseAccount) {

    /**
     * What is shown of an account.
     *
     * @param loginAttribute left out where the database is not Oracle
     */
    record Account(
            String databaseAccountId,
            String databaseAccountName,
            String databaseSchema,
            boolean hasPassword,
            @Nullable String loginAttribute) {

        static Account of(DatabaseAccount account) {
            LoginAttribute loginAttribute = account.loginAttribute();
            return new Account(
                    Long.toString(account.databaseAccountId()),
                    account.name(),
                    account.databaseSchema(),
                    account.hasPassword(),
                    loginAttribute == null ? null : loginAttribute.name());
        }
    }
}
