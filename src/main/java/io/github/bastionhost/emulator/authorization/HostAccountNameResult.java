package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** What became of the name of accounts in an asset group; the message says what was wrong. */
record HostAccountNameResult(String code, String hostAccountName, String message) {

    static List<HostAccountNameResult> of(Granted granted) {
        return granted.accounts().stream()
                .map(account -> new HostAccountNameResult(
                        account.outcome().code().name(),
                        account.sent(),
                        account.outcome().message()))
                .toList();
    }
}
