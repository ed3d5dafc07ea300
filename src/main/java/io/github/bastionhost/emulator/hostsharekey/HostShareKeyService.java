package io.github.bastionhost.emulator.hostsharekey;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.hostaccount.SharedKeyUse;
import io.github.bastionhost.emulator.hostsharekey.HostShareKey.SealedKey;
import io.github.bastionhost.emulator.hostsharekey.HostShareKeyRepository.KeyUser;
import io.github.bastionhost.emulator.hostsharekey.HostShareKeyRepository.UserCount;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.privatekey.KeyFacts;
import io.github.bastionhost.emulator.privatekey.PrivateKeyReader;
import io.github.bastionhost.emulator.privatekey.UnreadableKeyException;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.storage.SecretCipher;
import io.github.bastionhost.emulator.world.Identifiers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of shared keys. */
@Service
@Transactional
class HostShareKeyService {

    /** As in the documented example. */
    private static final long FIRST_ID = 10_235;

    private static final String KIND = "HostShareKey";

    /** Documented for the accounts of a key; the keys themselves come by the usual number. */
    private static final int USERS_PAGE_SIZE = 10;

    private final HostShareKeyRepository keys;
    private final SharedKeyUse use;
    private final InstanceService instances;
    private final PrivateKeyReader reader;
    private final SecretCipher cipher;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Tally tally;
    private final Clock clock;

    HostShareKeyService(
            HostShareKeyRepository keys,
            SharedKeyUse use,
            InstanceService instances,
            PrivateKeyReader reader,
            SecretCipher cipher,
            Identifiers identifiers,
            Listings listings,
            Tally tally,
            Clock clock) {
        this.keys = keys;
        this.use = use;
        this.instances = instances;
        this.reader = reader;
        this.cipher = cipher;
        this.identifiers = identifiers;
        this.listings = listings;
        this.tally = tally;
        this.clock = clock;
    }

    HostShareKey create(CreateHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        KeyFacts facts = read(request.privateKey(), request.passPhrase());
        long hostShareKeyId = identifiers.next(request.instanceId(), KIND, FIRST_ID);
        SealedKey key = seal(request.instanceId(), hostShareKeyId, request.privateKey(), request.passPhrase(), facts);
        HostShareKey created;
        try {
            created = keys.saveAndFlush(new HostShareKey(
                    request.instanceId(),
                    hostShareKeyId,
                    request.projectId(),
                    request.hostShareKeyName(),
                    key,
                    clock.instant()));
        } catch (DataIntegrityViolationException nameTaken) { // the unique constraint decides, also between racers
            throw nameIsTaken(request.instanceId(), request.hostShareKeyName());
        }
        tally.add(request.instanceId(), KIND, 1);
        return created;
    }

    @Transactional(readOnly = true)
    HostShareKey get(GetHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        return require(request.instanceId(), request.hostShareKeyId(), request.projectId());
    }

    @Transactional(readOnly = true)
    ListHostShareKeysResponse list(ListHostShareKeysRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable wanted =
                Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("hostShareKeyId"));
        Filters<HostShareKey> filters =
                Filters.<HostShareKey>of(request.instanceId()).equal("projectId", request.projectId());
        Page<HostShareKey> page = listings.page(keys, filters, wanted, KIND);
        List<Long> ids = page.map(HostShareKey::hostShareKeyId).getContent();
        Map<Long, Long> users = ids.isEmpty()
                ? Map.of()
                : keys.countUsers(request.instanceId(), ids, ids.get(0), ids.get(ids.size() - 1)).stream()
                        .collect(Collectors.toMap(UserCount::hostShareKeyId, UserCount::amount));
        return new ListHostShareKeysResponse(
                page.map(key -> ListHostShareKeysResponse.Key.of(key, users.getOrDefault(key.hostShareKeyId(), 0L)))
                        .getContent(),
                page.getTotalElements());
    }

    void modify(ModifyHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        if (request.passPhrase() != null && request.privateKey() == null) {
            throw INVALID_PARAMETER.because("PassPhrase is sent without the PrivateKey that it opens");
        }
        KeyFacts facts = request.privateKey() == null ? null : read(request.privateKey(), request.passPhrase());
        HostShareKey key = requireForChange(request.instanceId(), request.hostShareKeyId(), request.projectId());
        if (request.privateKey() != null && facts != null) {
            key.replaceKey(
                    seal(request.instanceId(), key.hostShareKeyId(), request.privateKey(), request.passPhrase(), facts),
                    clock.instant());
        }
        String name = Objects.requireNonNullElse(request.hostShareKeyName(), "");
        if (!name.isEmpty()) {
            key.rename(name);
        }
        try {
            keys.flush();
        } catch (DataIntegrityViolationException nameTaken) {
            throw nameIsTaken(request.instanceId(), key.name());
        }
    }

    void delete(DeleteHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        HostShareKey key = requireForChange(request.instanceId(), request.hostShareKeyId(), null);
        use.detachAll(request.instanceId(), key.hostShareKeyId());
        keys.delete(key);
        keys.flush();
        tally.add(request.instanceId(), KIND, -1);
    }

    /** The key is locked before its accounts are, as by whoever deletes it. */
    List<AccountResult> attach(AttachHostAccountsToHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        HostShareKey key = requireForChange(request.instanceId(), request.hostShareKeyId(), request.projectId());
        return use.attach(
                request.instanceId(),
                key.hostShareKeyId(),
                request.hostAccountIds(),
                (id, outcome) -> AccountResult.of(id, request.hostShareKeyId(), outcome));
    }

    List<AccountResult> detach(DetachHostAccountsFromHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        HostShareKey key = requireForChange(request.instanceId(), request.hostShareKeyId(), request.projectId());
        return use.detach(
                request.instanceId(),
                key.hostShareKeyId(),
                request.hostAccountIds(),
                (id, outcome) -> AccountResult.of(id, request.hostShareKeyId(), outcome));
    }

    @Transactional(readOnly = true)
    Page<KeyUser> listUsers(ListHostAccountsForHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        HostShareKey key = require(request.instanceId(), request.hostShareKeyId(), request.projectId());
        return keys.findUsers(
                request.instanceId(),
                key.hostShareKeyId(),
                Paging.of(request.pageNumber(), request.pageSize(), USERS_PAGE_SIZE, Sort.unsorted()));
    }

    private HostShareKey require(String instanceId, String hostShareKeyId, @Nullable Long projectId) {
        return keys.findByInstanceIdAndHostShareKeyId(instanceId, Long.parseLong(hostShareKeyId))
                .filter(key -> key.isOfProject(projectId))
                .orElseThrow(() -> unknown(hostShareKeyId, instanceId));
    }

    private HostShareKey requireForChange(String instanceId, String hostShareKeyId, @Nullable Long projectId) {
        return keys.findForChangeByInstanceIdAndHostShareKeyId(instanceId, Long.parseLong(hostShareKeyId))
                .filter(key -> key.isOfProject(projectId))
                .orElseThrow(() -> unknown(hostShareKeyId, instanceId));
    }

    private KeyFacts read(Secret privateKey, @Nullable Secret passPhrase) {
        try {
            return reader.read(privateKey.decodeBase64(), passPhrase == null ? null : passPhrase.decodeBase64());
        } catch (UnreadableKeyException unreadable) {
            throw INVALID_PARAMETER.because("PrivateKey %s", String.valueOf(unreadable.getMessage()));
        }
    }

    private SealedKey seal(
            String instanceId, long hostShareKeyId, Secret privateKey, @Nullable Secret passPhrase, KeyFacts facts) {
        String row = "host_share_key/%s/%d/".formatted(instanceId, hostShareKeyId);
        return new SealedKey(
                cipher.seal(privateKey.decodeBase64(), row + "private_key"),
                passPhrase == null ? null : cipher.seal(passPhrase.decodeBase64(), row + "pass_phrase"),
                facts);
    }

    private static RpcException nameIsTaken(String instanceId, String name) {
        return ChosenError.HOST_SHARE_KEY_EXISTS.because(
                "%s has a shared key with the HostShareKeyName %s", Quoted.of(instanceId), Quoted.of(name));
    }

    private static RpcException unknown(String hostShareKeyId, String instanceId) {
        return ChosenError.HOST_SHARE_KEY.because(
                "HostShareKeyId %s names no shared key of %s", Quoted.of(hostShareKeyId), Quoted.of(instanceId));
    }
}
