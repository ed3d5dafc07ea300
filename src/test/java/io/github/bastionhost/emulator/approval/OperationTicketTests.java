package io.github.bastionhost.emulator.approval;

import static io.github.bastionhost.emulator.approval.ApprovalRequests.acceptOperationTicket;
import static io.github.bastionhost.emulator.approval.ApprovalRequests.createOperationTicket;
import static io.github.bastionhost.emulator.approval.ApprovalRequests.newTicket;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newDatabase;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newDatabaseAccount;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHost;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHostAccount;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.createRamUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets: filed, listed, decided. */
class OperationTicketTests extends EmulatorTests {

    /** 2026-11-23T04:13:00Z. */
    private static final long NOW = 1_795_407_180L;

    @BeforeEach
    void stopTheClock() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        emulator.control("PUT", "/access-keys", """
                [{"accessKeyId": "keyOfAlice", "accessKeySecret": "s", "userId": "4711"},
                 {"accessKeyId": "keyOfTheAccount", "accessKeySecret": "s", "account": "123456789012"}]""");
        newHost(emulator, instanceId, "10.0.0.1");
    }

    @AfterEach
    void letTheClockRun() {
        emulator.control("DELETE", "/clock");
        emulator.control(
                "PUT",
                "/access-keys",
                "[{\"accessKeyId\": \"testAccessKeyId\", \"accessKeySecret\": \"testAccessKeySecret\"}]");
    }

    private Request create() {
        return createOperationTicket(instanceId, "1");
    }

    private Request list() {
        return Request.of("ListOperationTickets", instanceId);
    }

    private Request reject(String ticketId) {
        return Request.of("RejectOperationTicket", instanceId).with("OperationTicketId", ticketId);
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.at("/OperationTickets").spliterator(), false)
                .map(ticket -> ticket.path("OperationTicketId").asString())
                .toList();
    }

    @Test
    void showsAnAccountsTicketForAHost() {
        newHostAccount(emulator, instanceId, "1", "root");

        String ticketId = newTicket(
                emulator,
                create().with("AccessKeyId", "keyOfTheAccount")
                        .with("EffectStartTime", Long.toString(NOW + 60))
                        .with("EffectEndTime", Long.toString(NOW + 3600))
                        .with("IsOneTimeEffect", "true"));

        assertThat(ticketId).isEqualTo("1");
        assertThat(emulator.call(list()))
                .isAccepted()
                .hasMember("/TotalCount", "1")
                .hasMember("/OperationTickets/0/OperationTicketId", "1")
                .hasMember("/OperationTickets/0/ApplyUserId", "0")
                .hasMember("/OperationTickets/0/ApplyUsername", "123456789012")
                .hasMember("/OperationTickets/0/ApproveComment", "to look at a log")
                .hasMember("/OperationTickets/0/AssetId", "1")
                .hasMember("/OperationTickets/0/AssetName", "host-10.0.0.1")
                .hasMember("/OperationTickets/0/AssetAddress", "10.0.0.1")
                .hasMember("/OperationTickets/0/AssetOs", "Linux")
                .hasMember("/OperationTickets/0/AssetSource", "Local")
                .hasMember("/OperationTickets/0/AssetSourceInstanceId", "")
                .hasMember("/OperationTickets/0/AssetAccountId", "1")
                .hasMember("/OperationTickets/0/AssetAccountName", "root")
                .hasMember("/OperationTickets/0/ProtocolName", "SSH")
                .hasMember("/OperationTickets/0/CreatedTime", Long.toString(NOW))
                .hasMember("/OperationTickets/0/EffectCount", "1")
                .hasMember("/OperationTickets/0/EffectStartTime", Long.toString(NOW + 60))
                .hasMember("/OperationTickets/0/EffectEndTime", Long.toString(NOW + 3600))
                .hasMember("/OperationTickets/0/State", "Normal");
        assertThat(emulator.call(list())
                        .at("/OperationTickets/0/AssetNetworkDomainId")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void showsAUsersTicketForADatabase() {
        emulator.call(createRamUser(instanceId, "alice", "4711"));
        newDatabase(emulator, instanceId, "db.example.com");
        newDatabaseAccount(emulator, instanceId, "1", "other");

        newTicket(emulator, create().with("ProtocolName", "MySQL").with("AccessKeyId", "keyOfAlice"));

        assertThat(emulator.call(list()))
                .hasMember("/OperationTickets/0/ApplyUserId", "1")
                .hasMember("/OperationTickets/0/ApplyUsername", "alice")
                .hasMember("/OperationTickets/0/AssetName", "database-db.example.com")
                .hasMember("/OperationTickets/0/AssetAddress", "db.example.com")
                .hasMember("/OperationTickets/0/AssetOs", "")
                .hasMember("/OperationTickets/0/AssetSource", "Local")
                .hasMember("/OperationTickets/0/AssetAccountId", "")
                .hasMember("/OperationTickets/0/ProtocolName", "MySQL")
                .hasMember("/OperationTickets/0/EffectCount", "0")
                .hasMember("/OperationTickets/0/EffectStartTime", Long.toString(NOW))
                .hasMember("/OperationTickets/0/EffectEndTime", Long.toString(NOW + 86_400));
        newDatabaseAccount(emulator, instanceId, "1", "root");
        assertThat(emulator.call(list())).hasMember("/OperationTickets/0/AssetAccountId", "2");
    }

    @Test
    void namesNoAccountOfAnotherProtocol() {
        newHostAccount(emulator, instanceId, "1", "root");

        newTicket(emulator, create().with("ProtocolName", "RDP"));

        assertThat(emulator.call(list())).hasMember("/OperationTickets/0/AssetAccountId", "");
    }

    @Test
    void refusesACallerWhoIsNoUser() {
        Request request = create().with("AccessKeyId", "keyOfAlice");

        assertThat(emulator.call(request)).isRefusedAsInvalid().because("4711", "is no user of", instanceId);

        emulator.call(createRamUser(instanceId, "alice", "4711"));
        emulator.call(Request.of("LockUsers", instanceId).with("UserIds", "[\"1\"]"));
        assertThat(emulator.call(request)).isRefusedAsInvalid().because("4711", "locked");
        emulator.call(Request.of("UnlockUsers", instanceId).with("UserIds", "[\"1\"]"));
        assertThat(emulator.call(request)).isAccepted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AssetId          |                | AssetId
            AssetId          | x              | AssetId
            AssetId          | 9              | AssetId "9" names no host
            AssetAccountName |                | AssetAccountName
            AssetAccountName | LONG           | AssetAccountName
            ApproveComment   |                | ApproveComment
            ApproveComment   | LONGER         | ApproveComment
            ProtocolName     |                | ProtocolName
            ProtocolName     | ssh            | ProtocolName
            ProtocolName     | MySQL          | AssetId "1" names no database
            EffectStartTime  | x              | EffectStartTime
            EffectStartTime  | -1             | EffectStartTime
            EffectEndTime    | 253402300800   | EffectEndTime
            EffectEndTime    | 1795407180     | EffectStartTime 2026-11-23T04:13:00Z must be before EffectEndTime
            EffectStartTime  | 1795300000     | EffectEndTime 2026-11-22T22:26:40Z must be in the future
            IsOneTimeEffect  | maybe          | IsOneTimeEffect
            """)
    void refusesWhatMakesNoSense(String parameter, @Nullable String value, String reason) {
        String sent =
                value == null ? null : value.replace("LONGER", "x".repeat(501)).replace("LONG", "x".repeat(129));

        assertThat(emulator.call(create().with(parameter, sent)))
                .isRefusedAsInvalid()
                .because(reason);
        if (sent == null) {
            assertThat(emulator.call(create().with(parameter, "")))
                    .isRefusedAsInvalid()
                    .because(reason);
        }
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
    }

    @Test
    void takesValuesAtTheirLimits() {
        assertThat(emulator.call(create().with("AssetAccountName", "x".repeat(128))
                        .with("ApproveComment", "😀".repeat(500))
                        .with("EffectStartTime", "0")
                        .with("EffectEndTime", Long.toString(NOW + 1))))
                .isAccepted();
        assertThat(emulator.call(create().with("EffectEndTime", "253402300799")))
                .isAccepted();
    }

    @Test
    void refusesASingleLogonForADatabase() {
        newDatabase(emulator, instanceId, "db.example.com");
        Request request = create().with("ProtocolName", "MySQL");

        assertThat(emulator.call(request.with("IsOneTimeEffect", "true")))
                .isRefusedAsInvalid()
                .because("IsOneTimeEffect", "MySQL");
        newTicket(emulator, request.with("IsOneTimeEffect", "false"));
        assertThat(emulator.call(acceptOperationTicket(instanceId, "1").with("EffectCount", "1")))
                .isRefusedAsInvalid()
                .because("EffectCount", "MySQL");
        assertThat(emulator.call(acceptOperationTicket(instanceId, "1").with("EffectCount", "0")))
                .isAccepted();
    }

    @Test
    void listsAPageOfThoseThatWait() {
        newHost(emulator, instanceId, "10.0.0.2");
        newDatabase(emulator, instanceId, "10.0.0.2");
        newTicket(emulator, create().with("ProjectId", "5"));
        newTicket(emulator, create().with("AssetId", "2"));
        newTicket(emulator, create().with("ProtocolName", "MySQL"));
        newTicket(emulator, create());
        newTicket(emulator, create());
        assertThat(emulator.call(acceptOperationTicket(instanceId, "4"))).isAccepted();
        assertThat(emulator.call(reject("5"))).isAccepted();

        assertThat(ids(emulator.call(list()))).containsExactly("1", "2", "3");
        Answer second = emulator.call(list().with("PageNumber", "2").with("PageSize", "2"));
        assertThat(ids(second)).containsExactly("3");
        assertThat(second).hasMember("/TotalCount", "3");
        assertThat(ids(emulator.call(list().with("AssetAddress", "10.0.0.2")))).containsExactly("2", "3");
        assertThat(ids(emulator.call(list().with("AssetAddress", "10.0.0")))).isEmpty();
        assertThat(ids(emulator.call(list().with("AssetAddress", "")))).hasSize(3);
        assertThat(ids(emulator.call(list().with("ProjectId", "5")))).containsExactly("1");
        assertThat(ids(emulator.call(list().with("PageSize", "1000")))).hasSize(3);
        assertThat(emulator.call(list().with("PageSize", "1001")))
                .isRefusedAsInvalid()
                .because("PageSize");
        assertThat(emulator.call(list().with("PageNumber", "0")))
                .isRefusedAsInvalid()
                .because("PageNumber");
    }

    @Test
    void listsNothingAsAnEmptyList() {
        Answer answer = emulator.call(list());

        assertThat(answer).isAccepted().hasMember("/TotalCount", "0");
        assertThat(answer.at("/OperationTickets").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AcceptOperationTicket", "RejectOperationTicket"})
    void decidesATicketOnce(String action) {
        newTicket(emulator, create().with("ProjectId", "5"));
        Request decide = Request.of(action, instanceId).with("OperationTicketId", "1");

        assertThat(emulator.call(decide.with("ProjectId", "6")))
                .isRefusedAsInvalid()
                .because("names no ticket");
        assertThat(emulator.call(decide.with("Comment", "c".repeat(501))))
                .isRefusedAsInvalid()
                .because("Comment");
        assertThat(emulator.call(decide.with("Comment", "c".repeat(500)).with("ProjectId", "5")))
                .isAccepted();
        assertThat(emulator.call(decide)).isRefusedAsInvalid().because("OperationTicketId \"1\"", "is decided");
        assertThat(emulator.call(acceptOperationTicket(instanceId, "1"))).isRefusedAsInvalid();
        assertThat(emulator.call(reject("1"))).isRefusedAsInvalid();
        assertThat(emulator.call(decide.with("OperationTicketId", "2")))
                .isRefusedAsInvalid()
                .because("OperationTicketId \"2\" names no ticket of", instanceId);
        for (String malformed : new String[] {null, "", "x"}) {
            assertThat(emulator.call(decide.with("OperationTicketId", malformed)))
                    .isRefusedAsInvalid()
                    .because("OperationTicketId");
        }
    }

    @Test
    void isDecidedByOneOfMany() {
        newTicket(emulator, create());

        List<Integer> statuses = Race.of(
                16,
                racer -> emulator.call(racer % 2 == 0 ? acceptOperationTicket(instanceId, "1") : reject("1"))
                        .status());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EffectCount     | 2          | EffectCount
            EffectCount     | -1         | EffectCount
            EffectStartTime | x          | EffectStartTime
            EffectStartTime | 1795500000 | EffectStartTime 2026-11-24T06:00:00Z must be before EffectEndTime
            EffectEndTime   | 1795407180 | must be before EffectEndTime
            """)
    void refusesDecisionsThatMakeNoSense(String parameter, String value, String reason) {
        newTicket(emulator, create());

        assertThat(emulator.call(acceptOperationTicket(instanceId, "1").with(parameter, value)))
                .isRefusedAsInvalid()
                .because(reason);
        assertThat(ids(emulator.call(list()))).containsExactly("1");
    }

    @Test
    void cannotBeAcceptedAfterItsEndUnlessThatIsMoved() {
        newTicket(emulator, create());
        emulator.control("PUT", "/clock", "{\"advance\":\"PT24H\"}");

        assertThat(emulator.call(acceptOperationTicket(instanceId, "1")))
                .isRefusedAsInvalid()
                .because("EffectEndTime 2026-11-24T04:13:00Z must be in the future");
        assertThat(emulator.call(
                        acceptOperationTicket(instanceId, "1").with("EffectEndTime", Long.toString(NOW + 90_000))))
                .isAccepted();
    }

    @Test
    void goesWithItsHostItsDatabaseAndItsUser() {
        emulator.call(createRamUser(instanceId, "alice", "4711"));
        newHost(emulator, instanceId, "10.0.0.2");
        newDatabase(emulator, instanceId, "10.0.0.2");
        newTicket(emulator, create().with("AccessKeyId", "keyOfAlice"));
        newTicket(emulator, create().with("AssetId", "2"));
        newTicket(emulator, create().with("ProtocolName", "MySQL"));
        newTicket(emulator, create());

        emulator.call(Request.of("DeleteUser", instanceId).with("UserId", "1"));
        emulator.call(Request.of("DeleteHost", instanceId).with("HostId", "2"));
        emulator.call(Request.of("DeleteDatabase", instanceId).with("DatabaseId", "1"));

        assertThat(ids(emulator.call(list()))).containsExactly("4");
    }

    @Test
    void isFiledWhileItsHostIsDeleted() {
        List<Integer> statuses = Race.of(
                16,
                racer -> emulator.call(
                                racer == 7
                                        ? Request.of("DeleteHost", instanceId).with("HostId", "1")
                                        : create())
                        .status());

        assertThat(statuses).allMatch(status -> status == 200 || status == 400);
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
    }
}
