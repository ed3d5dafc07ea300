package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.host.HostProtocol;
import io.github.bastionhost.emulator.rpc.Base64Text;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreateHostAccount.
 *
 * @param hostAccountName 1 to 128 characters, unique on the host for each protocol
 * @param password the password itself
 * @param privateKey Base64 of an RSA or Ed25519 key as ssh-keygen writes it, for SSH only
 * @param passPhrase the pass phrase of that key itself, other than at shared keys
 * @param hostShareKeyId a shared key to use, for SSH only; empty or 0 is none
 */
record CreateHostAccountRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostId,
        @NotBlank @Characters(min = 1, max = 128) String hostAccountName,
        @NotNull HostProtocol protocolName,
        @Nullable @PlainSecret Secret password,
        @Nullable @Base64Text Secret privateKey,
        @Nullable @PlainSecret Secret passPhrase,
        @Nullable @ResourceId String hostShareKeyId,
        @Nullable PrivilegeType privilegeType,
        @Nullable RotationMode rotationMode,
        @Nullable Long projectId) {}
