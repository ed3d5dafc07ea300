package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of an asset group and its accounts that a user was to get or lose. */
record UserHostGroupResult(
        String code, List<HostAccountNameResult> hostAccountNames, String hostGroupId, String message, String userId) {

    static List<UserHostGroupResult> of(String userId, List<Granted> granted) {
        return granted.stream()
                .map(item -> new UserHostGroupResult(
                        item.outcome().code().name(),
                        HostAccountNameResult.of(item),
                        item.sent(),
                        item.outcome().message(),
                        userId))
                .toList();
    }
}
