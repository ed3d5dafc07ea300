package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of a database and its accounts that a user group was to get or lose. */
record UserGroupDatabaseResult(
        String code,
        List<DatabaseAccountResult> databaseAccounts,
        String databaseId,
        String message,
        String userGroupId) {

    static List<UserGroupDatabaseResult> of(String userGroupId, List<Granted> granted) {
        return granted.stream()
                .map(item -> new UserGroupDatabaseResult(
                        item.outcome().code().name(),
                        DatabaseAccountResult.of(item),
                        item.sent(),
                        item.outcome().message(),
                        userGroupId))
                .toList();
    }
}
