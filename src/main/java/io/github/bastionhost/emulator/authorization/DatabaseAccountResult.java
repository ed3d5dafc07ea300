package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of a database account; the message says what was wrong. */
record DatabaseAccountResult(String code, String databaseAccountId, String message) {

    static List<DatabaseAccountResult> of(Granted granted) {
        return granted.accounts().stream()
                .map(account -> new DatabaseAccountResult(
                        account.outcome().code().name(),
                        account.sent(),
                        account.outcome().message()))
                .toList();
    }
}
