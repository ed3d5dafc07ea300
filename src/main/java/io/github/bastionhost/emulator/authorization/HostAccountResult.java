package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of a host account; the message says what was wrong. */
record HostAccountResult(String code, String hostAccountId, String message) {

    static List<HostAccountResult> of(Granted granted) {
        return granted.accounts().stream()
                .map(account -> new HostAccountResult(
                        account.outcome().code().name(),
                        account.sent(),
                        account.outcome().message()))
                .toList();
    }
}
