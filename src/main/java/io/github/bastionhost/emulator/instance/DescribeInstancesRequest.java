package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of DescribeInstances: what narrows the list, and the page of it. */
record DescribeInstancesRequest(
        @Nullable @Size(max = 100) List<@NotNull String> instanceId,
        @Nullable String regionId,
        @Nullable InstanceStatus instanceStatus,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable String resourceGroupId,
        @Nullable @Size(max = 20) List<@NotNull @Valid TagFilter> tag) {}
