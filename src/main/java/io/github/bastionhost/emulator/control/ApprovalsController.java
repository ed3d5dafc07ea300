package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.approval.ApproveCommandService;
import io.github.bastionhost.emulator.approval.HeldCommand;
import io.github.bastionhost.emulator.approval.OpsTaskService;
import io.github.bastionhost.emulator.approval.OpsTaskService.TaskIds;
import io.github.bastionhost.emulator.approval.PlannedTask;
import io.github.bastionhost.emulator.approval.ScheduleType;
import io.github.bastionhost.emulator.approval.ScriptType;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What sessions and the console leave to be approved, and no action of the API creates: held commands and tasks. */
@RestController
@RequestMapping("/_emulator/instances/{instanceId}")
class ApprovalsController {

    private final ApproveCommandService commands;
    private final OpsTaskService tasks;

    ApprovalsController(ApproveCommandService commands, OpsTaskService tasks) {
        this.commands = commands;
        this.tasks = tasks;
    }

    /**
     * A command to hold back; the members are those of ListApproveCommands.
     *
     * @param protocolName SSH if absent
     */
    record NewApproveCommand(
            @NotBlank @Characters(max = 4_000, controls = true, message = "must be at most {max} characters long")
            String command,

            @NotBlank @Characters(min = 1, max = 128) String clientUser,
            @NotBlank @Characters(min = 1, max = 64) String clientIp,
            @NotBlank @Characters(min = 1, max = 128) String assetName,
            @NotBlank @Characters(min = 1, max = 128) String assetIp,
            @NotBlank @Characters(min = 1, max = 128) String assetAccountName,
            @Nullable Protocol protocolName) {

        HeldCommand toHeldCommand() {
            return new HeldCommand(
                    command,
                    clientUser,
                    clientIp,
                    assetName,
                    assetIp,
                    assetAccountName,
                    Objects.requireNonNullElse(protocolName, Protocol.SSH));
        }
    }

    /** The id of a command that is held back. */
    record NewApproveCommandId(String approveCommandId) {}

    /**
     * A task to plan; the members are those of GetAutoOpsTask and ListTodoOpsTaskApprovals.
     *
     * @param scheduleType Manual if absent
     * @param scheduleTimeInfo JSON text
     * @param scriptType HandInput if absent
     * @param script Base64 of the script
     * @param allowedOverTime in UNIX seconds
     */
    record NewOpsTask(
            @NotBlank @Characters(min = 1, max = 128) String name,
            @Nullable @CommentText String comment,
            @Nullable ScheduleType scheduleType,
            @Nullable @Characters(max = 500) String scheduleTimeInfo,
            @Nullable ScriptType scriptType,

            @Nullable
            @Size(max = 65_536, message = "must be at most {max} characters long")
            @Pattern(regexp = BASE64, message = "must be Base64")
            String script,

            @Nullable @Min(0) Long scriptId,
            @Nullable @Characters(max = 128) String scriptName,
            @Nullable @Min(0) @Max(LAST_SECOND) Long allowedOverTime,
            @Nullable @Min(0) Long clientUid,
            @Nullable @Characters(max = 128) String clientName) {

        /** The last second of the year 9999. */
        private static final long LAST_SECOND = 253_402_300_799L;

        private static final String BASE64 = "(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?";

        /** As the documented example has it. */
        private static final String NO_TIMES = "{\"ExecAt\":0,\"PeriodNum\":0,\"PeriodUnit\":\"\"}";

        PlannedTask toPlannedTask() {
            return new PlannedTask(
                    name,
                    Objects.requireNonNullElse(comment, ""),
                    Objects.requireNonNullElse(scheduleType, ScheduleType.Manual),
                    Objects.requireNonNullElse(scheduleTimeInfo, NO_TIMES),
                    Objects.requireNonNullElse(scriptType, ScriptType.HandInput),
                    Objects.requireNonNullElse(script, ""),
                    Objects.requireNonNullElse(scriptId, 0L),
                    Objects.requireNonNullElse(scriptName, ""),
                    Objects.requireNonNullElse(allowedOverTime, 0L),
                    Objects.requireNonNullElse(clientUid, 0L),
                    Objects.requireNonNullElse(clientName, ""));
        }
    }

    /** The ids of a task and of its approval. */
    record NewOpsTaskIds(String taskId, String approveId) {}

    @PostMapping("/approve-commands")
    NewApproveCommandId holdCommand(
            @PathVariable @InstanceId String instanceId, @RequestBody @Valid NewApproveCommand command) {
        return new NewApproveCommandId(Long.toString(commands.hold(instanceId, command.toHeldCommand())));
    }

    @PostMapping("/ops-tasks")
    NewOpsTaskIds planTask(@PathVariable @InstanceId String instanceId, @RequestBody @Valid NewOpsTask task) {
        TaskIds ids = tasks.plan(instanceId, task.toPlannedTask());
        return new NewOpsTaskIds(Long.toString(ids.taskId()), Long.toString(ids.approveId()));
    }
}
