package io.github.bastionhost.emulator.hostaccount;

import static io.github.bastionhost.emulator.host.HostRequests.createHost;
import static io.github.bastionhost.emulator.host.HostRequests.ids;
import static io.github.bastionhost.emulator.hostaccount.HostAccountRequests.createHostAccount;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ListHostAccounts: catalogue and samples. */
class ListHostAccountsTests extends EmulatorTests {

    @BeforeEach
    void createThreeHosts() {
        assertThat(emulator.call(createHost(instanceId))).hasMember("/HostId", "1");
        assertThat(emulator.call(createHost(instanceId))).hasMember("/HostId", "2");
        assertThat(emulator.call(createHost(instanceId).with("ProjectId", "7"))).hasMember("/HostId", "3");
    }

    private void create(String hostId, String name, String protocol) {
        assertThat(emulator.call(createHostAccount(instanceId, hostId)
                        .with("HostAccountName", name)
                        .with("ProtocolName", protocol)))
                .isAccepted();
    }

    private Request list(String hostId) {
        return Request.of("ListHostAccounts", instanceId).with("HostId", hostId);
    }

    private List<String> names(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return StreamSupport.stream(answer.at("/HostAccounts").spliterator(), false)
                .map(account -> account.path("HostAccountName").asString())
                .toList();
    }

    @Test
    void showsWhatTheSampleShows() {
        String shared = emulator.call(createHostShareKey(instanceId))
                .at("/HostShareKeyId")
                .asString();
        assertThat(emulator.call(createHostAccount(instanceId, "1").with("HostShareKeyId", shared)))
                .isAccepted();
        create("1", "admin", "SSH");

        Answer answer = emulator.call(list("1"));

        assertThat(answer.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"HostAccounts\":[{\"HasPassword\":false,\"HostAccountId\":\"1\","
                                + "\"HostAccountName\":\"root\",\"HostId\":\"1\",\"HostShareKeyId\":\"%s\","
                                + "\"HostShareKeyName\":\"name\",\"PrivateKeyFingerprint\":\"\","
                                + "\"PrivilegeType\":\"Normal\",\"ProtocolName\":\"SSH\",\"RotationMode\":\"Self\"},"
                                + "{\"HasPassword\":false,\"HostAccountId\":\"2\","
                                + "\"HostAccountName\":\"admin\",\"HostId\":\"1\",\"HostShareKeyId\":\"\","
                                + "\"HostShareKeyName\":\"\",\"PrivateKeyFingerprint\":\"\","
                                + "\"PrivilegeType\":\"Normal\",\"ProtocolName\":\"SSH\",\"RotationMode\":\"Self\"}],"
                                + "\"TotalCount\":2}")
                        .formatted(answer.header("x-acs-request-id"), shared));
    }

    @Test
    void showsNothingAsAnEmptyList() {
        Answer answer = emulator.call(list("1"));

        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"HostAccounts\":[],\"TotalCount\":0}"
                        .formatted(answer.header("x-acs-request-id")));
    }

    @Test
    void findsExactlyWhatIsAskedFor() {
        create("1", "root", "SSH");
        create("1", "root", "RDP");
        create("1", "Root", "SSH");
        create("2", "root", "SSH");

        assertThat(names(list("1"))).containsExactly("root", "root", "Root");
        assertThat(names(list("1").with("HostAccountName", "root"))).hasSize(2);
        assertThat(names(list("1").with("ProtocolName", "RDP"))).containsExactly("root");
        assertThat(names(list("1").with("HostAccountName", "Root").with("ProtocolName", "RDP")))
                .isEmpty();
        assertThat(names(list("1").with("HostAccountName", "").with("ProtocolName", "")))
                .hasSize(3);
        assertThat(names(list("1").with("HostIds", ids("2")))).hasSize(3);
    }

    @Test
    void showsTheAccountsOfSeveralHosts() {
        create("1", "one", "SSH");
        create("2", "two", "SSH");
        create("3", "three", "SSH");

        assertThat(names(list("0").with("HostIds", ids("3", "1", "9")))).containsExactly("one", "three");
        assertThat(names(list("0").with("HostIds", ids("3", "1")).with("ProjectId", "7")))
                .containsExactly("three");
        assertThat(names(list("0").with("HostIds", ids("1", "2")).with("HostAccountName", "two")))
                .containsExactly("two");
        assertThat(names(list("0").with("HostIds", ids("9")))).isEmpty();
    }

    @Test
    void wantsIdsOfHostsWhereNoHostIsNamed() {
        String most =
                ids(IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).toArray(String[]::new));
        String more =
                ids(IntStream.rangeClosed(1, 101).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(emulator.call(list("0"))).isRefusedAsInvalid().because("HostIds is required while HostId is 0");
        assertThat(emulator.call(list("0").with("HostIds", "[]")))
                .isRefusedAsInvalid()
                .because("HostIds is required");
        assertThat(emulator.call(list("0").with("HostIds", ids("1", "x"))))
                .isRefusedAsInvalid()
                .because("HostIds must hold ids of 1 to 18 decimal digits, not \"x\"");
        assertThat(emulator.call(list("0").with("HostIds", "[null]")))
                .isRefusedAsInvalid()
                .because("HostIds must");
        assertThat(emulator.call(list("0").with("HostIds", most))).isAccepted();
        assertThat(emulator.call(list("0").with("HostIds", more)))
                .isRefusedAsInvalid()
                .because("HostIds must hold");
    }

    @Test
    void refusesAHostThatIsNotThere() {
        assertThat(emulator.call(list("9")))
                .isRefusedWith(400, "OBJECT_NOT_FOUND")
                .because("HostId \"9\" names no host");
        assertThat(emulator.call(list("1").with("ProjectId", "7"))).isRefusedWith(400, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(list("3").with("ProjectId", "7"))).isAccepted();
        assertThat(emulator.call(list(""))).isRefusedAsInvalid().because("HostId is required");
    }

    @ParameterizedTest
    @CsvSource({"HostId, x", "ProtocolName, ssh", "PageNumber, 0", "PageSize, -1", "PageSize, 101", "ProjectId, x"})
    void refusesWhatCannotBe(String name, String value) {
        assertThat(emulator.call(list("1").with(name, value)))
                .isRefusedAsInvalid()
                .because(name + " must be");
    }

    @Test
    void refusesANameThatNoAccountCanHave() {
        assertThat(names(list("1").with("HostAccountName", "n".repeat(128)))).isEmpty();
        assertThat(emulator.call(list("1").with("HostAccountName", "n".repeat(129))))
                .isRefusedAsInvalid()
                .because("HostAccountName must be");
    }

    @Test
    void listsTwentyUnlessToldOtherwise() {
        for (int number = 1; number <= 21; number++) {
            create("1", "account" + number, "SSH");
        }

        assertThat(names(list("1"))).hasSize(20);
        assertThat(names(list("1").with("PageSize", "0"))).hasSize(20);
        assertThat(names(list("1").with("PageSize", "100"))).hasSize(21);
        assertThat(names(list("1").with("PageNumber", "2"))).containsExactly("account21");
        assertThat(names(list("1").with("PageNumber", "2").with("PageSize", "2")))
                .containsExactly("account3", "account4");
        assertThat(emulator.call(list("1").with("PageNumber", "4")))
                .isAccepted()
                .hasMember("/TotalCount", "21");
    }
}
