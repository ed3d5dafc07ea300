package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.rpc.Base64Text;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreateHostShareKey (page of January 2026).
 *
 * @param hostShareKeyName 1 to 128 characters, unique in the instance
 * @param privateKey Base64 of an RSA or Ed25519 key as ssh-keygen writes it
 * @param passPhrase Base64 of the key's pass phrase
 * @param projectId the project that the key belongs to
 */
record CreateHostShareKeyRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @Characters(min = 1, max = 128) String hostShareKeyName,
        @NotNull @Base64Text Secret privateKey,
        @Nullable @Base64Text Secret passPhrase,
        @Nullable Long projectId) {}
