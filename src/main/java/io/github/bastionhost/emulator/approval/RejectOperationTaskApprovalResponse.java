package io.github.bastionhost.emulator.approval;

import java.util.List;

/** Answer of RejectOperationTaskApproval: the one task that was decided. */
record RejectOperationTaskApprovalResponse(List<DecidedTask> results) {}
