package io.github.bastionhost.emulator.approval;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** O&amp;M tasks: planned by the control plane, listed and decided by the API. */
class OpsTaskTests extends EmulatorTests {

    private Answer plan(String json) {
        return emulator.control("POST", "/instances/" + instanceId + "/ops-tasks", json);
    }

    private Request get(String taskId) {
        return Request.of("GetAutoOpsTask", instanceId).with("TaskId", taskId);
    }

    private Request list() {
        return Request.of("ListTodoOpsTaskApprovals", instanceId);
    }

    private Request decide(String action, String approveId) {
        return Request.of(action, instanceId).with("ApproveId", approveId);
    }

    private static List<String> names(Answer answer) {
        return StreamSupport.stream(answer.at("/Approves").spliterator(), false)
                .map(approve -> approve.path("Name").asString())
                .toList();
    }

    @Test
    void areShownAsTheyWerePlanned() {
        Answer planned = plan("""
                {"name": "clean up", "comment": "each night", "scheduleType": "CycleInterval",
                 "scheduleTimeInfo": "{}", "scriptType": "SpecificScript", "script": "bHM=", "scriptId": 2,
                 "scriptName": "ls.sh", "allowedOverTime": 1669965908, "clientUid": 12, "clientName": "alice"}""");
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
        assertThat(planned.body()).isEqualTo("{\"taskId\":\"1\",\"approveId\":\"1\"}");

        Answer task = emulator.call(get("1"));
        assertThat(task)
                .isAccepted()
                .hasMember("/Task/TaskId", "1")
                .hasMember("/Task/Name", "clean up")
                .hasMember("/Task/Comment", "each night")
                .hasMember("/Task/ScheduleType", "CycleInterval")
                .hasMember("/Task/ScheduleTimeInfo", "{}")
                .hasMember("/Task/ScriptType", "SpecificScript")
                .hasMember("/Task/Script", "bHM=")
                .hasMember("/Task/ScriptId", "2")
                .hasMember("/Task/ScriptName", "ls.sh")
                .hasMember("/Task/AllowedOverTime", "1669965908")
                .hasMember("/Task/TaskState", "PendingApproval");
        Answer approvals = emulator.call(list());
        assertThat(approvals)
                .isAccepted()
                .hasMember("/TotalCount", "1")
                .hasMember("/Approves/0/ApproveId", "1")
                .hasMember("/Approves/0/TaskId", "1")
                .hasMember("/Approves/0/Name", "clean up")
                .hasMember("/Approves/0/Comment", "each night")
                .hasMember("/Approves/0/ScheduleType", "CycleInterval")
                .hasMember("/Approves/0/ClientUid", "12")
                .hasMember("/Approves/0/ClientName", "alice");
        assertThat(approvals.at("/Approves/0/ApplyAt").isNumber()).isTrue();
    }

    @Test
    void needOnlyAName() {
        assertThat(plan("{\"name\": \"simple\"}").status()).isEqualTo(200);

        assertThat(emulator.call(get("1")))
                .hasMember("/Task/Comment", "")
                .hasMember("/Task/ScheduleType", "Manual")
                .hasMember("/Task/ScheduleTimeInfo", "{\"ExecAt\":0,\"PeriodNum\":0,\"PeriodUnit\":\"\"}")
                .hasMember("/Task/ScriptType", "HandInput")
                .hasMember("/Task/Script", "")
                .hasMember("/Task/ScriptId", "0")
                .hasMember("/Task/AllowedOverTime", "0");
    }

    @Test
    void areLookedForInAllInstancesWithoutAnInstance() {
        String smaller = "a-" + instanceId;
        plan("{\"name\": \"of larger\"}");
        emulator.control("POST", "/instances/" + smaller + "/ops-tasks", "{\"name\": \"of smaller\"}");

        assertThat(emulator.call(get("1"))).hasMember("/Task/Name", "of larger");
        assertThat(emulator.call(get("1").without("InstanceId"))).hasMember("/Task/Name", "of smaller");
        assertThat(emulator.call(get("1").with("InstanceId", ""))).isAccepted();
        assertThat(emulator.call(get("987654321").without("InstanceId")))
                .isRefusedAsInvalid()
                .because("TaskId \"987654321\" names no task of any instance");
    }

    @Test
    void mustExistToBeShown() {
        assertThat(emulator.call(get("1"))).isRefusedAsInvalid().because("TaskId \"1\" names no task of", instanceId);
        for (String malformed : new String[] {null, "", "x"}) {
            assertThat(emulator.call(get(malformed))).isRefusedAsInvalid().because("TaskId");
        }
        assertThat(emulator.call(get("1").with("InstanceId", "x".repeat(129))))
                .isRefusedAsInvalid()
                .because("InstanceId");
    }

    @Test
    void areListedByThePageAndFilter() {
        plan("{\"name\": \"Restart 100%\", \"scheduleType\": \"FixTime\"}");
        plan("{\"name\": \"restart_all\"}");
        plan("{\"name\": \"back\\\\slash\"}");

        assertThat(names(emulator.call(list()))).containsExactly("Restart 100%", "restart_all", "back\\slash");
        Answer second = emulator.call(list().with("PageNumber", "2").with("PageSize", "2"));
        assertThat(names(second)).containsExactly("back\\slash");
        assertThat(second).hasMember("/TotalCount", "3");
        assertThat(names(emulator.call(list().with("Keyword", "RESTART")))).hasSize(2);
        assertThat(names(emulator.call(list().with("Keyword", "%")))).containsExactly("Restart 100%");
        assertThat(names(emulator.call(list().with("Keyword", "_")))).containsExactly("restart_all");
        assertThat(names(emulator.call(list().with("Keyword", "\\")))).containsExactly("back\\slash");
        assertThat(names(emulator.call(list().with("Keyword", "")))).hasSize(3);
        assertThat(names(emulator.call(list().with("ScheduleType", "Manual")))).hasSize(2);
        assertThat(names(emulator.call(list().with("ScheduleType", "CycleInterval"))))
                .isEmpty();
        assertThat(emulator.call(list().with("ScheduleType", "manual")))
                .isRefusedAsInvalid()
                .because("ScheduleType");
        assertThat(names(emulator.call(list().with("PageSize", "100")))).hasSize(3);
        assertThat(emulator.call(list().with("PageSize", "101")))
                .isRefusedAsInvalid()
                .because("PageSize");
        assertThat(emulator.call(list().with("PageNumber", "0")))
                .isRefusedAsInvalid()
                .because("PageNumber");
    }

    @ParameterizedTest
    @CsvSource({"AllowOperationTaskApproval, PendingExecution", "RejectOperationTaskApproval, Rejected"})
    void areDecidedOnce(String action, String state) {
        plan("{\"name\": \"task\"}");

        assertThat(emulator.call(decide(action, "1")))
                .isAccepted()
                .hasMember("/Results/0/Code", "OK")
                .hasMember("/Results/0/Message", "None")
                .hasMember("/Results/0/TaskId", "1");

        assertThat(emulator.call(get("1"))).hasMember("/Task/TaskState", state);
        assertThat(names(emulator.call(list()))).isEmpty();
        assertThat(emulator.call(decide("AllowOperationTaskApproval", "1")))
                .isRefusedAsInvalid()
                .because("ApproveId \"1\"", "is decided");
        assertThat(emulator.call(decide("RejectOperationTaskApproval", "1"))).isRefusedAsInvalid();
        assertThat(emulator.call(decide(action, "2")))
                .isRefusedAsInvalid()
                .because("ApproveId \"2\" names no task approval of", instanceId);
        for (String malformed : new String[] {null, "", "x"}) {
            assertThat(emulator.call(decide(action, malformed)))
                    .isRefusedAsInvalid()
                    .because("ApproveId");
        }
        assertThat(emulator.call(get("1"))).hasMember("/Task/TaskState", state);
    }

    @Test
    void areDecidedByOneOfMany() {
        plan("{\"name\": \"task\"}");

        List<Integer> statuses = Race.of(
                16,
                racer -> emulator.call(decide(
                                racer % 2 == 0 ? "AllowOperationTaskApproval" : "RejectOperationTaskApproval", "1"))
                        .status());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \" \"}",
                "{\"name\": \"LONG\"}",
                "{\"name\": \"n\", \"comment\": \"LONGER\"}",
                "{\"name\": \"n\", \"scheduleType\": \"manual\"}",
                "{\"name\": \"n\", \"scriptType\": \"Hand\"}",
                "{\"name\": \"n\", \"script\": \"not Base64\"}",
                "{\"name\": \"n\", \"script\": \"abc\"}",
                "{\"name\": \"n\", \"scriptId\": -1}",
                "{\"name\": \"n\", \"allowedOverTime\": 253402300800}",
                "{\"name\": \"n\", \"clientUid\": \"x\"}",
                "{\"name\": \"n\", \"taskState\": \"Running\"}",
                "[]",
                ""
            })
    void mustMakeSense(String json) {
        Answer answer = plan(json.replace("LONGER", "x".repeat(501)).replace("LONG", "x".repeat(129)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail").asString("")).isNotEmpty();
        assertThat(names(emulator.call(list()))).isEmpty();
    }

    @Test
    void takeScriptsUpToTheLimit() {
        assertThat(plan("{\"name\": \"n\", \"script\": \"" + "abcd".repeat(16_384) + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(plan("{\"name\": \"n\", \"script\": \"" + "abcd".repeat(16_384) + "abcd\"}")
                        .status())
                .isEqualTo(400);
    }
}
