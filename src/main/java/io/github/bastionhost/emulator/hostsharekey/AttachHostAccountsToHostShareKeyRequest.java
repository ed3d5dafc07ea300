package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.rpc.ResourceIds;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of AttachHostAccountsToHostShareKey. The metadata flags neither the key nor the accounts as required, the
 * page's text does.
 */
record AttachHostAccountsToHostShareKeyRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostShareKeyId,
        @ResourceIds List<String> hostAccountIds,
        @Nullable Long projectId) {}
