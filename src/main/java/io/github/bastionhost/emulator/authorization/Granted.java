package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.rpc.Outcome;
import java.util.List;
import java.util.function.Function;

/**
 * What became of an asset that was to be granted or taken away, and of its accounts.
 *
 * @param sent its id as it was sent
 */
record Granted(String sent, Outcome outcome, List<Account> accounts) {

    /**
     * What became of an account.
     *
     * @param sent its id or name as it was sent
     */
    record Account(String sent, Outcome outcome) {}

    /** It was done, and {@code each} account in its turn. */
    static Granted of(Wanted wanted, Function<String, Outcome> each) {
        return new Granted(
                wanted.assetId(),
                Outcome.OK,
                wanted.accounts().stream()
                        .map(account -> new Account(account, each.apply(account)))
                        .toList());
    }

    /** Nothing was done: what is wrong with the asset is wrong with its accounts. */
    static Granted refused(Wanted wanted, Outcome outcome) {
        return new Granted(
                wanted.assetId(),
                outcome,
                wanted.accounts().stream()
                        .map(account -> new Account(account, outcome))
                        .toList());
    }
}
