package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import java.util.List;
import org.springframework.data.domain.Page;

/** The actions of O&amp;M tasks. */
@RpcController
class OpsTaskController {

    private final OpsTaskService tasks;

    OpsTaskController(OpsTaskService tasks) {
        this.tasks = tasks;
    }

    @RpcAction("GetAutoOpsTask")
    @Rule(
            value = "Without InstanceId the task is looked for in all instances, and the smallest InstanceId wins.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "The control plane plans tasks, as users would. They are never run; ProjectId is read and ignored.",
            by = Evidence.ASSUMED)
    GetAutoOpsTaskResponse getAutoOpsTask(GetAutoOpsTaskRequest request) {
        return new GetAutoOpsTaskResponse(GetAutoOpsTaskResponse.Task.of(tasks.get(request)));
    }

    @RpcAction("ListTodoOpsTaskApprovals")
    @Rule(value = "Keyword is looked for in names, without regard to case.", by = Evidence.ASSUMED)
    ListTodoOpsTaskApprovalsResponse listTodoOpsTaskApprovals(ListTodoOpsTaskApprovalsRequest request) {
        Page<OpsTask> page = tasks.listApprovals(request);
        return new ListTodoOpsTaskApprovalsResponse(
                page.map(ListTodoOpsTaskApprovalsResponse.Approve::of).getContent(), page.getTotalElements());
    }

    @RpcAction("AllowOperationTaskApproval")
    @Rule(
            value = "An unknown ApproveId, or one that is decided, refuses the call as InvalidParameter.",
            by = Evidence.ASSUMED)
    AllowOperationTaskApprovalResponse allowOperationTaskApproval(AllowOperationTaskApprovalRequest request) {
        return new AllowOperationTaskApprovalResponse(List.of(DecidedTask.of(tasks.allow(request))));
    }

    @RpcAction("RejectOperationTaskApproval")
    @Rule(
            value = "An unknown ApproveId, or one that is decided, refuses the call as InvalidParameter.",
            by = Evidence.ASSUMED)
    RejectOperationTaskApprovalResponse rejectOperationTaskApproval(RejectOperationTaskApprovalRequest request) {
        return new RejectOperationTaskApprovalResponse(List.of(DecidedTask.of(tasks.reject(request))));
    }
}
