package io.github.bastionhost.emulator.authorization;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An asset that is to be granted or taken away, as it was sent.
 *
 * @param assetId the id of a host, database or asset group
 * @param accounts ids of its accounts, or names of accounts in an asset group; none means the asset
 */
record Wanted(String assetId, List<String> accounts) {

    /** The most assets of a request. */
    static final int MOST_ASSETS = 10;
    /** The most accounts of an asset in a request. */
    static final int MOST_ACCOUNTS = 10;

    static Wanted of(@Nullable String assetId, @Nullable List<@Nullable String> accounts) {
        return new Wanted(
                Objects.requireNonNullElse(assetId, ""),
                accounts == null
                        ? List.of()
                        : accounts.stream()
                                .map(account -> Objects.requireNonNullElse(account, ""))
                                .toList());
    }
}
