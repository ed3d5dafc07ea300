package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of a host and its accounts that a user group was to get or lose. */
record UserGroupHostResult(
        String code, List<HostAccountResult> hostAccounts, String hostId, String message, String userGroupId) {

    static List<UserGroupHostResult> of(String userGroupId, List<Granted> granted) {
        return granted.stream()
                .map(item -> new UserGroupHostResult(
                        item.outcome().code().name(),
                        HostAccountResult.of(item),
                        item.sent(),
                        item.outcome().message(),
                        userGroupId))
                .toList();
    }
}
