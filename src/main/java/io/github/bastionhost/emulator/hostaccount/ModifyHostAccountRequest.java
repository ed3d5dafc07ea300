package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.rpc.Base64Text;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ModifyHostAccount: what is absent stays. A new key without a pass phrase is one without encryption.
 *
 * @param hostAccountName an empty one changes nothing
 * @param hostShareKeyId the shared key to use from now on; empty or 0 is none
 */
record ModifyHostAccountRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostAccountId,

        @Nullable @Characters(max = 128) @Pattern(regexp = ".*\\S.*|", message = "must not be blank")
        String hostAccountName,

        @Nullable @PlainSecret Secret password,
        @Nullable @Base64Text Secret privateKey,
        @Nullable @PlainSecret Secret passPhrase,
        @Nullable @ResourceId String hostShareKeyId,
        @Nullable PrivilegeType privilegeType,
        @Nullable RotationMode rotationMode,
        @Nullable Long projectId) {}
