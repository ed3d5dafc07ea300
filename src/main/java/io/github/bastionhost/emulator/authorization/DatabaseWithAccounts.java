package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database, and those of its accounts that are meant; none means the database. */
record DatabaseWithAccounts(
        @Nullable String databaseId,
        @Nullable @Size(max = Wanted.MOST_ACCOUNTS) List<@Nullable String> databaseAccountIds) {

    /** @throws io.github.bastionhost.emulator.rpc.RpcException without Databases, which no page flags as required */
    static List<Wanted> wanted(@Nullable List<DatabaseWithAccounts> items) {
        if (items == null) {
            throw INVALID_PARAMETER.because("Databases is required");
        }
        return items.stream()
                .map(item -> Wanted.of(item.databaseId, item.databaseAccountIds))
                .toList();
    }
}
