package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of an asset group and its accounts that a user group was to get or lose. */
record UserGroupHostGroupResult(
        String code,
        List<HostAccountNameResult> hostAccountNames,
        String hostGroupId,
        String message,
        String userGroupId) {

    static List<UserGroupHostGroupResult> of(String userGroupId, List<Granted> granted) {
        return granted.stream()
                .map(item -> new UserGroupHostGroupResult(
                        item.outcome().code().name(),
                        HostAccountNameResult.of(item),
                        item.sent(),
                        item.outcome().message(),
                        userGroupId))
                .toList();
    }
}
