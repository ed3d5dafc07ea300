package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.host.HostProtocol;
import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ListHostAccounts.
 *
 * @param hostId the host whose accounts are listed; 0 for those of hostIds
 * @param hostIds several hosts, only looked at when hostId is 0
 */
record ListHostAccountsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostId,
        @Nullable @Size(max = Batch.LARGEST) List<String> hostIds,
        @Nullable @Characters(max = 128) String hostAccountName,
        @Nullable HostProtocol protocolName,
        @Nullable Long projectId,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize) {}
