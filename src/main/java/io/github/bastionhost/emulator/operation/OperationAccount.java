package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.database.DatabaseType;
import io.github.bastionhost.emulator.databaseaccount.DatabaseAccountService;
import io.github.bastionhost.emulator.hostaccount.HostAccountService;
import org.jspecify.annotations.Nullable;

/**
 * The account that a token opens.
 *
 * @param kind how it is known
 * @param id of a stored account, or of one that is taken at its word
 * @param name its logon name; absent where it is taken at its word by its id
 * @param protocol what a stored account speaks
 * @param hasCredential whether a password or key is stored for it
 * @param sshChannel whether a shell may be opened
 * @param sftpChannel whether files may be transferred
 */
record OperationAccount(
        Kind kind,
        @Nullable Long id,
        @Nullable String name,
        @Nullable Protocol protocol,
        boolean hasCredential,
        boolean sshChannel,
        boolean sftpChannel) {

    /** How an account is known. */
    enum Kind {
        /** It was created. */
        STORED,
        /** It is taken at its word. */
        TAKEN,
        /** It is not managed: the caller gives a real logon name and its password. */
        CUSTOM
    }

    static OperationAccount of(HostAccountService.AccountFacts account) {
        return new OperationAccount(
                Kind.STORED,
                account.hostAccountId(),
                account.name(),
                Protocol.valueOf(account.protocol().name()),
                account.hasCredential(),
                account.sshChannel(),
                account.sftpChannel());
    }

    static OperationAccount of(DatabaseAccountService.AccountFacts account, DatabaseType type) {
        return new OperationAccount(
                Kind.STORED,
                account.databaseAccountId(),
                account.name(),
                Protocol.valueOf(type.name()),
                account.hasPassword(),
                true,
                true);
    }

    static OperationAccount takenAtItsWord(@Nullable Long id, @Nullable String name) {
        return new OperationAccount(Kind.TAKEN, id, name, null, true, true, true);
    }

    static OperationAccount custom(String name) {
        return new OperationAccount(Kind.CUSTOM, null, name, null, false, true, true);
    }

    boolean isStored() {
        return kind == Kind.STORED;
    }

    boolean isCustom() {
        return kind == Kind.CUSTOM;
    }

    /** What it speaks if nobody says otherwise. */
    Protocol usualProtocol(AssetType type) {
        return protocol == null ? Protocol.usualOf(type) : protocol;
    }
}
