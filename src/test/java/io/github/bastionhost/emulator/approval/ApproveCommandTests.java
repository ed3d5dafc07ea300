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

/** Commands that a session holds back: put there by the control plane, listed and decided by the API. */
class ApproveCommandTests extends EmulatorTests {

    private static final String GOOD = """
            {"command": "rm -rf /tmp/x", "clientUser": "alice", "clientIp": "172.18.0.9", "assetName": "web",
             "assetIp": "10.0.0.1", "assetAccountName": "root", "protocolName": "SSH"}""";

    private Answer hold(String json) {
        return emulator.control("POST", "/instances/" + instanceId + "/approve-commands", json);
    }

    private Request list() {
        return Request.of("ListApproveCommands", instanceId)
                .with("PageNumber", "1")
                .with("PageSize", "20");
    }

    private Request decide(String action, String commandId) {
        return Request.of(action, instanceId).with("CommandId", commandId);
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.at("/ApproveCommands").spliterator(), false)
                .map(command -> command.path("ApproveCommandId").asString())
                .toList();
    }

    @Test
    void areShownWhileTheyWait() {
        Answer held = hold(GOOD);
        assertThat(held.status()).as(held.body()).isEqualTo(200);
        assertThat(held.body()).isEqualTo("{\"approveCommandId\":\"1\"}");

        Answer answer = emulator.call(list().with("ProjectId", "5"));
        assertThat(answer)
                .isAccepted()
                .hasMember("/TotalCount", "1")
                .hasMember("/ApproveCommands/0/ApproveCommandId", "1")
                .hasMember("/ApproveCommands/0/Command", "rm -rf /tmp/x")
                .hasMember("/ApproveCommands/0/ClientUser", "alice")
                .hasMember("/ApproveCommands/0/ClientIp", "172.18.0.9")
                .hasMember("/ApproveCommands/0/AssetName", "web")
                .hasMember("/ApproveCommands/0/AssetIp", "10.0.0.1")
                .hasMember("/ApproveCommands/0/AssetAccountName", "root")
                .hasMember("/ApproveCommands/0/ProtocolName", "SSH")
                .hasMember("/ApproveCommands/0/State", "Wait");
        assertThat(answer.at("/ApproveCommands/0/SessionId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.at("/ApproveCommands/0/CreateTime").isString()).isTrue();
        assertThat(answer.at("/ApproveCommands/0/CreateTime").asString()).matches("\\d{10}");
    }

    @Test
    void areListedByThePage() {
        for (int i = 0; i < 5; i++) {
            hold(GOOD);
        }
        emulator.call(decide("AcceptApproveCommand", "1"));
        emulator.call(decide("RejectApproveCommand", "2"));

        Answer second = emulator.call(list().with("PageNumber", "2").with("PageSize", "2"));
        assertThat(ids(emulator.call(list()))).containsExactly("3", "4", "5");
        assertThat(ids(second)).containsExactly("5");
        assertThat(second).hasMember("/TotalCount", "3");
        assertThat(ids(emulator.call(list().with("PageSize", "1000")))).hasSize(3);
        assertThat(ids(emulator.call(list().with("PageSize", "0")))).hasSize(3);
        assertThat(ids(emulator.call(list().with("InstanceId", instanceId + "x"))))
                .isEmpty();
    }

    @Test
    void needAPageToBeListed() {
        for (String size : new String[] {null, "", "1001", "-1", "x"}) {
            assertThat(emulator.call(list().with("PageSize", size)))
                    .isRefusedAsInvalid()
                    .because("PageSize");
        }
        for (String number : new String[] {null, "", "0", "x"}) {
            assertThat(emulator.call(list().with("PageNumber", number)))
                    .isRefusedAsInvalid()
                    .because("PageNumber");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AcceptApproveCommand", "RejectApproveCommand"})
    void areDecidedOnce(String action) {
        hold(GOOD);

        assertThat(emulator.call(decide(action, "1"))).isAccepted();
        assertThat(emulator.call(decide("AcceptApproveCommand", "1")))
                .isRefusedAsInvalid()
                .because("CommandId \"1\"", "is decided");
        assertThat(emulator.call(decide("RejectApproveCommand", "1"))).isRefusedAsInvalid();
        assertThat(emulator.call(decide(action, "2")))
                .isRefusedAsInvalid()
                .because("CommandId \"2\" names no command approval of", instanceId);
        for (String malformed : new String[] {null, "", "x"}) {
            assertThat(emulator.call(decide(action, malformed)))
                    .isRefusedAsInvalid()
                    .because("CommandId");
        }
    }

    @Test
    void areDecidedByOneOfMany() {
        hold(GOOD);

        List<Integer> statuses = Race.of(
                16,
                racer -> emulator.call(decide(racer % 2 == 0 ? "AcceptApproveCommand" : "RejectApproveCommand", "1"))
                        .status());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "command": "rm -rf /tmp/x"  | "command": " "             | command
            "command": "rm -rf /tmp/x"  | "command": "LONGEST"       | command
            "clientUser": "alice"       | "clientUser": null         | clientUser
            "clientIp": "172.18.0.9"    | "clientIp": ""             | clientIp
            "assetName": "web"          | "assetName": "LONG"        | assetName
            "assetIp": "10.0.0.1"       | "assetIp": "LONG"          | assetIp
            "assetAccountName": "root"  | "accountName": "root"      | accountName
            "assetAccountName": "root"  | "assetAccountName": "LONG" | assetAccountName
            "protocolName": "SSH"       | "protocolName": "ssh"      | protocolName
            """)
    void mustMakeSense(String good, String bad, String named) {
        String json =
                GOOD.replace(good, bad).replace("LONGEST", "x".repeat(4_001)).replace("LONG", "x".repeat(129));

        Answer answer = hold(json);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail").asString()).contains("$." + named);
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
    }

    @Test
    void areHeldBackUpToTheLimits() {
        String json = GOOD.replace("rm -rf /tmp/x", "😀".repeat(3_999) + "\\n")
                .replace("web", "😀".repeat(128))
                .replace(", \"protocolName\": \"SSH\"", "");

        assertThat(hold(json).status()).isEqualTo(200);
        assertThat(emulator.call(list())).hasMember("/ApproveCommands/0/ProtocolName", "SSH");
    }

    @Test
    void areOfAnInstance() {
        Answer answer = emulator.control("POST", "/instances/" + "x".repeat(129) + "/approve-commands", GOOD);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.at("/detail").asString()).contains("the id of a bastion host");
    }
}
