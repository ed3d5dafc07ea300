package io.github.bastionhost.emulator.authorization;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host, and those of its accounts that are meant; none means the host. */
record HostWithAccounts(
        @Nullable String hostId,
        @Nullable @Size(max = Wanted.MOST_ACCOUNTS) List<@Nullable String> hostAccountIds) {

    static List<Wanted> wanted(List<HostWithAccounts> items) {
        return items.stream()
                .map(item -> Wanted.of(item.hostId, item.hostAccountIds))
                .toList();
    }
}
