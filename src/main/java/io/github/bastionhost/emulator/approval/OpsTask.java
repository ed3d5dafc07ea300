package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** An O&amp;M task, with its approval. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "ops_task")
class OpsTask extends WorldRow {

    private String instanceId;
    private long taskId;
    private long approveId;
    private String name;
    private String remark;

    @Enumerated(EnumType.STRING)
    private ScheduleType scheduleType;

    private String scheduleTimeInfo;

    @Enumerated(EnumType.STRING)
    private ScriptType scriptType;

    private String script;
    private long scriptId;
    private String scriptName;
    private long allowedOverTime;
    private long clientUid;
    private String clientName;
    private Instant applyAt;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OpsTask() {}

    OpsTask(String instanceId, long taskId, long approveId, PlannedTask planned, Instant now) {
        this.instanceId = instanceId;
        this.taskId = taskId;
        this.approveId = approveId;
        this.name = planned.name();
        this.remark = planned.comment();
        this.scheduleType = planned.scheduleType();
        this.scheduleTimeInfo = planned.scheduleTimeInfo();
        this.scriptType = planned.scriptType();
        this.script = planned.script();
        this.scriptId = planned.scriptId();
        this.scriptName = planned.scriptName();
        this.allowedOverTime = planned.allowedOverTime();
        this.clientUid = planned.clientUid();
        this.clientName = planned.clientName();
        this.applyAt = now;
        this.state = TaskState.PendingApproval;
    }

    void decide(TaskState decision) {
        this.state = decision;
    }

    boolean isDecided() {
        return state != TaskState.PendingApproval;
    }

    PlannedTask planned() {
        return new PlannedTask(
                name,
                remark,
                scheduleType,
                scheduleTimeInfo,
                scriptType,
                script,
                scriptId,
                scriptName,
                allowedOverTime,
                clientUid,
                clientName);
    }

    long taskId() {
        return taskId;
    }

    long approveId() {
        return approveId;
    }

    Instant applyAt() {
        return applyAt;
    }

    TaskState state() {
        return state;
    }
}
