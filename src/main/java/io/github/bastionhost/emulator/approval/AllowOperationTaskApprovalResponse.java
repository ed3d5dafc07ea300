package io.github.bastionhost.emulator.approval;

import java.util.List;

/** Answer of AllowOperationTaskApproval: the one task that was decided. */
record AllowOperationTaskApprovalResponse(List<DecidedTask> results) {}
