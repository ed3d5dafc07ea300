package io.github.bastionhost.emulator.hostsharekey;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.hostsharekey.HostShareKey.SealedKey;
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

    private final HostShareKeyRepository keys;
    private final InstanceService instances;
    private final PrivateKeyReader reader;
    private final SecretCipher cipher;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Tally tally;
    private final Clock clock;

    HostShareKeyService(
            HostShareKeyRepository keys,
            InstanceService instances,
            PrivateKeyReader reader,
            SecretCipher cipher,
            Identifiers identifiers,
            Listings listings,
            Tally tally,
            Clock clock) {
        this.keys = keys;
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
        return keys.findByInstanceIdAndHostShareKeyId(request.instanceId(), Long.parseLong(request.hostShareKeyId()))
                .filter(key -> key.isOfProject(request.projectId()))
                .orElseThrow(() -> unknown(request.hostShareKeyId(), request.instanceId()));
    }

    @Transactional(readOnly = true)
    Page<HostShareKey> list(ListHostShareKeysRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable page =
                Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("hostShareKeyId"));
        Filters<HostShareKey> filters =
                Filters.<HostShareKey>of(request.instanceId()).equal("projectId", request.projectId());
        return listings.page(keys, filters, page, KIND);
    }

    void modify(ModifyHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        if (request.passPhrase() != null && request.privateKey() == null) {
            throw INVALID_PARAMETER.because("PassPhrase is sent without the PrivateKey that it opens");
        }
        KeyFacts facts = request.privateKey() == null ? null : read(request.privateKey(), request.passPhrase());
        HostShareKey key = keys.findForChangeByInstanceIdAndHostShareKeyId(
                        request.instanceId(), Long.parseLong(request.hostShareKeyId()))
                .filter(found -> found.isOfProject(request.projectId()))
                .orElseThrow(() -> unknown(request.hostShareKeyId(), request.instanceId()));
        if (request.privateKey() != null && facts != null) {
            key.replaceKey(
                    seal(request.instanceId(), key.hostShareKeyId(), request.privateKey(), request.passPhrase(), facts),
                    clock.instant());
        }
        if (request.hostShareKeyName() != null) {
            key.rename(request.hostShareKeyName());
        }
        try {
            keys.flush();
        } catch (DataIntegrityViolationException nameTaken) {
            throw nameIsTaken(request.instanceId(), key.name());
        }
    }

    void delete(DeleteHostShareKeyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        if (keys.deleteByInstanceIdAndHostShareKeyId(request.instanceId(), Long.parseLong(request.hostShareKeyId()))
                == 0) {
            throw unknown(request.hostShareKeyId(), request.instanceId());
        }
        tally.add(request.instanceId(), KIND, -1);
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
