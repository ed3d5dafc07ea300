package io.github.bastionhost.emulator.authorization;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An asset group, and the names of accounts that are meant in it; none means the group. */
record HostGroupWithNames(
        @Nullable String hostGroupId,
        @Nullable @Size(max = Wanted.MOST_ACCOUNTS) List<@Nullable String> hostAccountNames) {

    static List<Wanted> wanted(List<HostGroupWithNames> items) {
        return items.stream()
                .map(item -> Wanted.of(item.hostGroupId, item.hostAccountNames))
                .toList();
    }
}
