package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of a host and its accounts that a user was to get or lose. */
record UserHostResult(String code, List<HostAccountResult> hostAccounts, String hostId, String message, String userId) {

    static List<UserHostResult> of(String userId, List<Granted> granted) {
        return granted.stream()
                .map(item -> new UserHostResult(
                        item.outcome().code().name(),
                        HostAccountResult.of(item),
                        item.sent(),
                        item.outcome().message(),
                        userId))
                .toList();
    }
}
