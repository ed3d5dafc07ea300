package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Parameters of ListTodoOpsTaskApprovals; the keyword is looked for in names, without regard to case. */
record ListTodoOpsTaskApprovalsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String keyword,
        @Nullable ScheduleType scheduleType,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId) {}
