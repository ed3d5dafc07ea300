package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of a database and its accounts that a user was to get or lose. */
record UserDatabaseResult(
        String code, List<DatabaseAccountResult> databaseAccounts, String databaseId, String message, String userId) {

    static List<UserDatabaseResult> of(String userId, List<Granted> granted) {
        return granted.stream()
                .map(item -> new UserDatabaseResult(
                        item.outcome().code().name(),
                        DatabaseAccountResult.of(item),
                        item.sent(),
                        item.outcome().message(),
                        userId))
                .toList();
    }
}
