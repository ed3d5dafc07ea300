package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.asset.Address;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ModifyHost: what is absent stays.
 *
 * @param comment an empty one takes the old one away
 * @param hostName an empty one changes nothing
 * @param hostPrivateAddress an empty one takes the old one away, unless the host is reached by it
 * @param hostPublicAddress an empty one takes the old one away, unless the host is reached by it
 * @param prefKex the key exchange that a Linux host is asked for
 */
record ModifyHostRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostId,
        @Nullable @CommentText String comment,

        @Nullable @Characters(max = 128) @Pattern(regexp = ".*\\S.*|", message = "must not be blank")
        String hostName,

        @Nullable @Address String hostPrivateAddress,
        @Nullable @Address String hostPublicAddress,
        @Nullable @ResourceId String networkDomainId,
        @Nullable OsType oSType,
        @Nullable PrefKex prefKex,
        @Nullable Long projectId) {}
