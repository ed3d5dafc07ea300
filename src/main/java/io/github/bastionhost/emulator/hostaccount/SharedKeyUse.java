package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.host.HostProtocol;
import io.github.bastionhost.emulator.hostaccount.HostAccountRepository.SharedKeyName;
import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Outcome;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which host accounts use which shared key. Only SSH accounts do, and each uses one at most. */
@Service
@Transactional
public class SharedKeyUse {

    private final HostAccountRepository accounts;

    SharedKeyUse(HostAccountRepository accounts) {
        this.accounts = accounts;
    }

    /**
     * Makes accounts use a shared key, which the caller has locked.
     *
     * @param result makes the result of an id as it was sent and what became of it
     */
    public <R> List<R> attach(
            String instanceId,
            long hostShareKeyId,
            List<String> hostAccountIds,
            BiFunction<String, Outcome, R> result) {
        return each(instanceId, hostAccountIds, account -> attach(account, hostShareKeyId), result);
    }

    private static Outcome attach(HostAccount account, long hostShareKeyId) {
        Long used = account.hostShareKeyId();
        if (account.protocol() != HostProtocol.SSH) {
            return Outcome.invalid("The host account is for %s; only SSH accounts use keys", account.protocol());
        }
        if (used != null && used != hostShareKeyId) {
            return Outcome.alreadyExists("The host account uses the shared key %d already", used);
        }
        account.shareKey(hostShareKeyId);
        return Outcome.OK;
    }

    /**
     * Takes a shared key away from accounts.
     *
     * @param result makes the result of an id as it was sent and what became of it
     */
    public <R> List<R> detach(
            String instanceId,
            long hostShareKeyId,
            List<String> hostAccountIds,
            BiFunction<String, Outcome, R> result) {
        return each(instanceId, hostAccountIds, account -> detach(account, hostShareKeyId), result);
    }

    private static Outcome detach(HostAccount account, long hostShareKeyId) {
        if (!Objects.equals(account.hostShareKeyId(), hostShareKeyId)) {
            return Outcome.notFound("The host account does not use the shared key");
        }
        account.shareKey(null);
        return Outcome.OK;
    }

    /** Takes a shared key, which the caller has locked, away from all accounts. */
    public void detachAll(String instanceId, long hostShareKeyId) {
        accounts.detachAll(instanceId, hostShareKeyId);
    }

    private <R> List<R> each(
            String instanceId,
            List<String> hostAccountIds,
            Function<HostAccount, Outcome> change,
            BiFunction<String, Outcome, R> result) {
        Collection<Long> ids = Batch.wellFormed(hostAccountIds);
        Map<Long, HostAccount> known = (ids.isEmpty() ? List.<HostAccount>of() : accounts.lock(instanceId, ids))
                .stream().collect(Collectors.toMap(HostAccount::hostAccountId, Function.identity()));
        return Batch.of(
                hostAccountIds,
                id -> known.containsKey(id)
                        ? change.apply(known.get(id))
                        : Outcome.notFound("The host account does not exist"),
                result);
    }

    /** The shared key that a parameter names; none where it is absent, empty or 0. */
    static @Nullable Long wanted(@Nullable String hostShareKeyId) {
        if (hostShareKeyId == null || hostShareKeyId.isEmpty()) {
            return null;
        }
        long wanted = Long.parseLong(hostShareKeyId);
        return wanted == 0 ? null : wanted;
    }

    /** Locks a shared key until the transaction ends; answers whether there is one. */
    boolean lock(String instanceId, long hostShareKeyId) {
        return !accounts.lockSharedKey(instanceId, hostShareKeyId).isEmpty();
    }

    static RpcException unknown(String instanceId, long hostShareKeyId) {
        return ChosenError.HOST_SHARE_KEY.because(
                "HostShareKeyId \"%d\" names no shared key of %s", hostShareKeyId, Quoted.of(instanceId));
    }

    /** The names of the shared keys that the accounts use, by id. */
    Map<Long, String> namesFor(String instanceId, List<HostAccount> users) {
        Set<Long> ids = users.stream()
                .map(HostAccount::hostShareKeyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : accounts.findSharedKeyNames(instanceId, ids).stream()
                        .collect(Collectors.toMap(SharedKeyName::hostShareKeyId, SharedKeyName::name));
    }
}
