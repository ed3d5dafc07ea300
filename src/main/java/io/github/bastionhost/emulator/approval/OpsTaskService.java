package io.github.bastionhost.emulator.approval;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.world.Identifiers;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approval of O&amp;M tasks. Users would plan them in the console; here a test does. */
@Service
@Transactional
public class OpsTaskService {

    private static final String KIND = "OpsTask";
    private static final char ESCAPE = '\\';

    private final OpsTaskRepository tasks;
    private final InstanceService instances;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Clock clock;

    OpsTaskService(
            OpsTaskRepository tasks,
            InstanceService instances,
            Identifiers identifiers,
            Listings listings,
            Clock clock) {
        this.tasks = tasks;
        this.instances = instances;
        this.identifiers = identifiers;
        this.listings = listings;
        this.clock = clock;
    }

    /** The ids of a task and of its approval. */
    public record TaskIds(long taskId, long approveId) {}

    /** Plans a task, as a user would, which then waits for approval. */
    public TaskIds plan(String instanceId, PlannedTask planned) {
        instances.require(instanceId, null);
        OpsTask task = tasks.save(new OpsTask(
                instanceId,
                identifiers.next(instanceId, KIND, 1),
                identifiers.next(instanceId, "OpsTaskApproval", 1),
                planned,
                clock.instant()));
        return new TaskIds(task.taskId(), task.approveId());
    }

    @Transactional(readOnly = true)
    OpsTask get(GetAutoOpsTaskRequest request) {
        String instanceId = request.instanceId();
        long taskId = Long.parseLong(request.taskId());
        if (instanceId == null || instanceId.isEmpty()) {
            return tasks.findFirstByTaskIdOrderByInstanceId(taskId)
                    .orElseThrow(() -> INVALID_PARAMETER.because(
                            "TaskId %s names no task of any instance", Quoted.of(request.taskId())));
        }
        instances.require(instanceId, request.regionId());
        return tasks.findByInstanceIdAndTaskId(instanceId, taskId)
                .orElseThrow(() -> INVALID_PARAMETER.because(
                        "TaskId %s names no task of %s", Quoted.of(request.taskId()), Quoted.of(instanceId)));
    }

    @Transactional(readOnly = true)
    Page<OpsTask> listApprovals(ListTodoOpsTaskApprovalsRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable page = Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("approveId"));
        Filters<OpsTask> filters = Filters.<OpsTask>of(request.instanceId())
                .equal("state", TaskState.PendingApproval)
                .equal("scheduleType", request.scheduleType());
        String keyword = request.keyword();
        if (keyword != null && !keyword.isEmpty()) {
            filters.where(nameContains(keyword));
        }
        return listings.page(tasks, filters, page, KIND);
    }

    OpsTask allow(AllowOperationTaskApprovalRequest request) {
        return decide(request.instanceId(), request.regionId(), request.approveId(), TaskState.PendingExecution);
    }

    OpsTask reject(RejectOperationTaskApprovalRequest request) {
        return decide(request.instanceId(), request.regionId(), request.approveId(), TaskState.Rejected);
    }

    private OpsTask decide(String instanceId, @Nullable String regionId, String approveId, TaskState decision) {
        instances.require(instanceId, regionId);
        OpsTask task = tasks.findForChangeByInstanceIdAndApproveId(instanceId, Long.parseLong(approveId))
                .orElseThrow(() -> INVALID_PARAMETER.because(
                        "ApproveId %s names no task approval of %s", Quoted.of(approveId), Quoted.of(instanceId)));
        if (task.isDecided()) {
            throw INVALID_PARAMETER.because("ApproveId %s names a task approval that is decided", Quoted.of(approveId));
        }
        task.decide(decision);
        return task;
    }

    private static Specification<OpsTask> nameContains(String keyword) {
        StringBuilder pattern = new StringBuilder("%");
        for (char letter : keyword.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == '%' || letter == '_' || letter == ESCAPE) {
                pattern.append(ESCAPE);
            }
            pattern.append(letter);
        }
        String anywhere = pattern.append('%').toString();
        return (task, query, criteria) -> criteria.like(criteria.lower(task.get("name")), anywhere, ESCAPE);
    }
}
