package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AccessKey;
import io.github.bastionhost.emulator.settings.BastionhostProperties.KeyStatus;
import io.github.bastionhost.emulator.storage.SecretCipher;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access keys in force in the current world: those of the settings, until others are put in their place. They are
 * kept in the database and cached here by the world's revision.
 */
@Service
public class AccessKeys {

    private static final String BINDING = "access_key_list.sealed_keys";

    private final KeyRing configured;
    private final AccessKeyListRepository lists;
    private final SecretCipher cipher;
    private final Worlds worlds;
    private final JsonMapper json = new JsonMapper();
    private final Map<Long, Cached> cache = new ConcurrentHashMap<>();

    AccessKeys(BastionhostProperties settings, AccessKeyListRepository lists, SecretCipher cipher, Worlds worlds) {
        this.configured = configured(settings.auth().accessKeys());
        this.lists = lists;
        this.cipher = cipher;
        this.worlds = worlds;
    }

    private static KeyRing configured(List<AccessKey> keys) {
        try {
            return KeyRing.of(keys);
        } catch (IllegalArgumentException senseless) {
            // Stops the start with a description; the value itself is full of secrets.
            throw new InvalidConfigurationPropertyValueException(
                    "bastionhost.auth.access-keys", null, String.valueOf(senseless.getMessage()));
        }
    }

    /** The keys in force, in the order given. */
    public Collection<AccessKey> inForce() {
        return Collections.unmodifiableCollection(ring().byId.values());
    }

    /**
     * Puts these keys in force instead of those before, in the current world.
     *
     * @throws IllegalArgumentException if two have the same AccessKeyId or a policy makes no sense; says which
     */
    public void replace(List<AccessKey> keys) {
        KeyRing.of(keys);
        byte[] sealed =
                cipher.seal(json.writeValueAsBytes(keys.stream().map(Kept::of).toList()), BINDING);
        worlds.change(world -> lists.findAll().stream()
                .findFirst()
                .ifPresentOrElse(
                        list -> {
                            list.replace(sealed);
                            lists.saveAndFlush(list);
                        },
                        () -> lists.saveAndFlush(new AccessKeyList(sealed))));
    }

    Optional<AccessKey> find(String accessKeyId) {
        return Optional.ofNullable(ring().byId.get(accessKeyId));
    }

    Optional<AccessKey> findByToken(Secret token) {
        return inForce().stream()
                .filter(key -> token.equals(key.securityToken()))
                .findFirst();
    }

    Permissions permissions(AccessKey key) {
        return ring().permissions.getOrDefault(key.accessKeyId(), new Permissions(List.of()));
    }

    private KeyRing ring() {
        World world = worlds.current();
        Cached cached = cache.get(world.id());
        if (cached == null || cached.revision != world.revision()) {
            cached = new Cached(world.revision(), load());
            // Worlds come and go; what is forgotten here is read again.
            if (cache.size() > 1_000) {
                cache.clear();
            }
            cache.put(world.id(), cached);
        }
        return cached.ring;
    }

    private KeyRing load() {
        return lists.findAll().stream()
                .findFirst()
                .map(list -> json.readValue(cipher.open(list.sealedKeys(), BINDING), Kept[].class))
                .map(kept ->
                        KeyRing.of(List.of(kept).stream().map(Kept::restore).toList()))
                .orElse(configured);
    }

    private record Cached(long revision, KeyRing ring) {}

    /** Keys by their ids, with their policies read. */
    private record KeyRing(Map<String, AccessKey> byId, Map<String, Permissions> permissions) {

        static KeyRing of(List<AccessKey> keys) {
            Map<String, AccessKey> byId = new LinkedHashMap<>();
            Map<String, Permissions> permissions = new LinkedHashMap<>();
            List<String> faults = new ArrayList<>();
            for (AccessKey key : keys) {
                if (byId.put(key.accessKeyId(), key) != null) {
                    faults.add("two access keys have the id " + key.accessKeyId());
                }
                try {
                    permissions.put(key.accessKeyId(), Permissions.parse(key.policies()));
                } catch (IllegalArgumentException senseless) {
                    faults.add("access key %s: %s".formatted(key.accessKeyId(), senseless.getMessage()));
                }
            }
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", faults));
            }
            return new KeyRing(byId, permissions);
        }
    }

    /** An access key as it is kept: all plain text, to be sealed as a whole. */
    private record Kept(
            String accessKeyId,
            String accessKeySecret,
            @Nullable String securityToken,
            KeyStatus status,
            @Nullable Long expiration,
            String account,
            @Nullable String userId,
            List<String> policies) {

        static Kept of(AccessKey key) {
            return new Kept(
                    key.accessKeyId(),
                    key.accessKeySecret().reveal(),
                    key.securityToken() == null ? null : key.securityToken().reveal(),
                    key.status(),
                    key.expiration() == null ? null : key.expiration().toEpochMilli(),
                    key.account(),
                    key.userId(),
                    key.policies());
        }

        AccessKey restore() {
            return new AccessKey(
                    accessKeyId,
                    Secret.of(accessKeySecret),
                    securityToken == null ? null : Secret.of(securityToken),
                    status,
                    expiration == null ? null : Instant.ofEpochMilli(expiration),
                    account,
                    userId,
                    policies);
        }
    }
}
