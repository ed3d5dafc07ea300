package io.github.bastionhost.emulator.hostsharekey;

import static io.github.bastionhost.emulator.host.HostRequests.createHost;
import static io.github.bastionhost.emulator.host.HostRequests.ids;
import static io.github.bastionhost.emulator.host.HostRequests.onHost;
import static io.github.bastionhost.emulator.hostaccount.HostAccountRequests.createHostAccount;
import static io.github.bastionhost.emulator.hostaccount.HostAccountRequests.onHostAccount;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * AttachHostAccountsToHostShareKey, DetachHostAccountsFromHostShareKey, ListHostAccountsForHostShareKey, and what a
 * deletion does to a key in use: catalogue, samples and SEMANTICS 6.
 */
class HostShareKeyUseTests extends EmulatorTests {

    private static final String ATTACH = "AttachHostAccountsToHostShareKey";
    private static final String DETACH = "DetachHostAccountsFromHostShareKey";
    private static final String LIST = "ListHostAccountsForHostShareKey";

    private String key = "";

    @BeforeEach
    void createAKeyAndAHost() {
        key = createKey("name");
        assertThat(emulator.call(createHost(instanceId))).hasMember("/HostId", "1");
    }

    private String createKey(String name) {
        return emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", name))
                .at("/HostShareKeyId")
                .asString();
    }

    private void createAccount(String name, String protocol) {
        assertThat(emulator.call(createHostAccount(instanceId, "1")
                        .with("HostAccountName", name)
                        .with("ProtocolName", protocol)))
                .isAccepted();
    }

    private Request on(String action) {
        return Request.of(action, instanceId).with("HostShareKeyId", key);
    }

    private String keyOf(String hostAccountId) {
        return emulator.call(onHostAccount("GetHostAccount", instanceId, hostAccountId))
                .at("/HostAccount/HostShareKeyId")
                .asString();
    }

    private List<String> names(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return StreamSupport.stream(answer.at("/HostAccounts").spliterator(), false)
                .map(account -> account.path("HostAccountName").asString())
                .toList();
    }

    private static List<String> codes(Answer answer) {
        assertThat(answer).isAccepted();
        return StreamSupport.stream(answer.at("/Results").spliterator(), false)
                .map(result -> result.path("Code").asString())
                .toList();
    }

    @Test
    void attachesWhatCanBeAttached() {
        createAccount("root", "SSH");
        createAccount("desktop", "RDP");
        createAccount("other", "SSH");
        String other = createKey("other");
        emulator.call(on(ATTACH).with("HostShareKeyId", other).with("HostAccountIds", ids("3")));

        Answer answer = emulator.call(on(ATTACH).with("HostAccountIds", ids("1", "2", "3", "9", "x", "1")));

        assertThat(answer.at("/Results").toString())
                .isEqualTo(("[{'Code':'OK','HostAccountId':'1','HostShareKeyId':'%1$s','Message':'None'},"
                                + "{'Code':'INVALID_ARGUMENT','HostAccountId':'2','HostShareKeyId':'%1$s',"
                                + "'Message':'The host account is for RDP; only SSH accounts use keys'},"
                                + "{'Code':'OBJECT_AlREADY_EXISTS','HostAccountId':'3','HostShareKeyId':'%1$s',"
                                + "'Message':'The host account uses the shared key %2$s already'},"
                                + "{'Code':'OBJECT_NOT_FOUND','HostAccountId':'9','HostShareKeyId':'%1$s',"
                                + "'Message':'The host account does not exist'},"
                                + "{'Code':'INVALID_ARGUMENT','HostAccountId':'x','HostShareKeyId':'%1$s',"
                                + "'Message':'The id must be 1 to 18 decimal digits, not \\\"x\\\".'},"
                                + "{'Code':'OK','HostAccountId':'1','HostShareKeyId':'%1$s','Message':'None'}]")
                        .replace('\'', '"')
                        .formatted(key, other));
        assertThat(keyOf("1")).isEqualTo(key);
        assertThat(keyOf("2")).isEmpty();
        assertThat(keyOf("3")).isEqualTo(other);
    }

    @Test
    void detachesWhatIsAttached() {
        createAccount("root", "SSH");
        createAccount("admin", "SSH");
        emulator.call(on(ATTACH).with("HostAccountIds", ids("1")));

        Answer answer = emulator.call(on(DETACH).with("HostAccountIds", ids("1", "2", "9", "1")));

        assertThat(answer.at("/Results").toString())
                .isEqualTo(("[{'Code':'OK','HostAccountId':'1','HostShareKeyId':'%1$s','Message':'None'},"
                                + "{'Code':'OBJECT_NOT_FOUND','HostAccountId':'2','HostShareKeyId':'%1$s',"
                                + "'Message':'The host account does not use the shared key'},"
                                + "{'Code':'OBJECT_NOT_FOUND','HostAccountId':'9','HostShareKeyId':'%1$s',"
                                + "'Message':'The host account does not exist'},"
                                + "{'Code':'OBJECT_NOT_FOUND','HostAccountId':'1','HostShareKeyId':'%1$s',"
                                + "'Message':'The host account does not use the shared key'}]")
                        .replace('\'', '"')
                        .formatted(key));
        assertThat(keyOf("1")).isEmpty();
    }

    @Test
    void leavesTheAccountOfAnotherKeyAlone() {
        createAccount("root", "SSH");
        String other = createKey("other");
        emulator.call(on(ATTACH).with("HostAccountIds", ids("1")));

        assertThat(codes(emulator.call(on(DETACH).with("HostShareKeyId", other).with("HostAccountIds", ids("1")))))
                .containsExactly("OBJECT_NOT_FOUND");
        assertThat(keyOf("1")).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {ATTACH, DETACH})
    void refusesABatchThatCannotBe(String action) {
        String most =
                ids(IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).toArray(String[]::new));
        String more =
                ids(IntStream.rangeClosed(1, 101).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(codes(emulator.call(on(action).with("HostAccountIds", most))))
                .hasSize(100);
        assertThat(emulator.call(on(action).with("HostAccountIds", more)))
                .isRefusedAsInvalid()
                .because("HostAccountIds must hold 1 to 100 elements");
        assertThat(emulator.call(on(action).with("HostAccountIds", "[]")))
                .isRefusedAsInvalid()
                .because("HostAccountIds must hold");
        assertThat(emulator.call(on(action))).isRefusedAsInvalid().because("HostAccountIds is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {ATTACH, DETACH, LIST})
    void refusesAKeyThatIsNotThere(String action) {
        Request request = on(action).with("HostAccountIds", ids("1"));

        assertThat(emulator.call(request.with("HostShareKeyId", "7")))
                .isRefusedAsInvalid()
                .because("HostShareKeyId \"7\" names no shared key");
        assertThat(emulator.call(request.with("HostShareKeyId", "x")))
                .isRefusedAsInvalid()
                .because("HostShareKeyId must be an id");
        assertThat(emulator.call(request.without("HostShareKeyId")))
                .isRefusedAsInvalid()
                .because("HostShareKeyId is required");
        assertThat(emulator.call(request.with("ProjectId", "7")))
                .isRefusedAsInvalid()
                .because("names no shared key");
    }

    @Test
    void listsWhoUsesTheKey() {
        createAccount("root1234", "SSH");
        createAccount("admin", "SSH");
        emulator.call(on(ATTACH).with("HostAccountIds", ids("1")));

        Answer answer = emulator.call(on(LIST));

        assertThat(answer.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"HostAccounts\":[{\"HostAccountName\":\"root1234\","
                                + "\"HostId\":\"1\",\"HostsAccountId\":\"1\",\"ProtocolName\":\"SSH\"}],"
                                + "\"TotalCount\":1}")
                        .formatted(answer.header("x-acs-request-id")));
    }

    @Test
    void listsTenUnlessToldOtherwise() {
        for (int number = 1; number <= 11; number++) {
            createAccount("account" + number, "SSH");
        }
        emulator.call(on(ATTACH)
                .with(
                        "HostAccountIds",
                        ids(IntStream.rangeClosed(1, 11)
                                .mapToObj(Integer::toString)
                                .toArray(String[]::new))));

        assertThat(names(on(LIST))).hasSize(10);
        assertThat(names(on(LIST).with("PageSize", "0"))).hasSize(10);
        assertThat(names(on(LIST).with("PageSize", "100"))).hasSize(11);
        assertThat(names(on(LIST).with("PageNumber", "2"))).containsExactly("account11");
        assertThat(names(on(LIST).with("PageNumber", "2").with("PageSize", "2")))
                .containsExactly("account3", "account4");
        assertThat(emulator.call(on(LIST).with("PageNumber", "3"))).isAccepted().hasMember("/TotalCount", "11");
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId)))
                .hasMember("/HostShareKeys/0/HostAccountCount", "11");
    }

    @ParameterizedTest
    @CsvSource({"PageNumber, 0", "PageNumber, x", "PageSize, -1", "PageSize, 101"})
    void refusesPagesThatCannotBe(String name, String value) {
        assertThat(emulator.call(on(LIST).with(name, value)))
                .isRefusedAsInvalid()
                .because(name + " must be");
    }

    @Test
    void countsTheAccountsOfEachKey() {
        createAccount("root", "SSH");
        createAccount("admin", "SSH");
        createKey("unused");
        emulator.call(on(ATTACH).with("HostAccountIds", ids("1", "2")));

        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId)))
                .hasMember("/HostShareKeys/0/HostAccountCount", "2")
                .hasMember("/HostShareKeys/1/HostAccountCount", "0");
    }

    @Test
    void deletesAKeyInUseAndLeavesItsAccounts() {
        createAccount("root", "SSH");
        emulator.call(on(ATTACH).with("HostAccountIds", ids("1")));

        assertThat(emulator.call(on("DeleteHostShareKey"))).isAccepted();

        assertThat(keyOf("1")).isEmpty();
        assertThat(emulator.call(on(LIST))).isRefusedAsInvalid();
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "0");
    }

    @Test
    void forgetsTheAccountsOfADeletedHost() {
        createAccount("root", "SSH");
        emulator.call(on(ATTACH).with("HostAccountIds", ids("1")));

        assertThat(emulator.call(onHost("DeleteHost", instanceId, "1"))).isAccepted();

        assertThat(names(on(LIST))).isEmpty();
    }

    @Test
    void showsTheNewNameOfAKey() {
        createAccount("root", "SSH");
        emulator.call(on(ATTACH).with("HostAccountIds", ids("1")));

        emulator.call(on("ModifyHostShareKey").with("HostShareKeyName", "new"));

        assertThat(emulator.call(onHostAccount("GetHostAccount", instanceId, "1")))
                .hasMember("/HostAccount/HostShareKeyName", "new");
    }

    @Test
    void survivesAttachingDetachingAndDeletingAtOnce() {
        for (int number = 1; number <= 6; number++) {
            createAccount("account" + number, "SSH");
        }
        String other = createKey("other");

        List<Answer> answers = Race.of(
                50,
                number -> emulator.call(
                        switch (number % 5) {
                            case 0 -> on(ATTACH).with("HostAccountIds", ids("1", "2", "3", "4", "5", "6"));
                            case 1 ->
                                on(ATTACH)
                                        .with("HostShareKeyId", other)
                                        .with("HostAccountIds", ids("6", "5", "4", "3", "2", "1"));
                            case 2 -> on(DETACH).with("HostAccountIds", ids("3", "1", "2"));
                            case 3 -> number < 25 ? on(LIST) : on("DeleteHostShareKey");
                            default ->
                                number < 25
                                        ? onHostAccount("ModifyHostAccount", instanceId, "4")
                                                .with("HostShareKeyId", key)
                                        : onHost("DeleteHost", instanceId, "1");
                        }));

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 400, 404);
        assertThat(database()
                        .sql("select count(*) from host_account where instance_id = :instance")
                        .param("instance", instanceId)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
