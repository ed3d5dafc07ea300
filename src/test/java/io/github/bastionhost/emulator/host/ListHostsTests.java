package io.github.bastionhost.emulator.host;

import static io.github.bastionhost.emulator.host.HostRequests.createHost;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ListHosts: catalogue and samples. */
class ListHostsTests extends EmulatorTests {

    private void create(String name, String parameter, String value) {
        assertThat(emulator.call(createHost(instanceId).with("HostName", name).with(parameter, value)))
                .isAccepted();
    }

    private Request list() {
        return Request.of("ListHosts", instanceId);
    }

    private List<String> names(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return StreamSupport.stream(answer.at("/Hosts").spliterator(), false)
                .map(host -> host.path("HostName").asString())
                .toList();
    }

    @Test
    void showsWhatTheSampleShows() {
        create("host", "Comment", "host");

        Answer answer = emulator.call(list());

        assertThat(answer.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"Hosts\":[{\"ActiveAddressType\":\"Public\",\"Comment\":\"host\","
                                + "\"HostAccountCount\":0,\"HostId\":\"1\",\"HostName\":\"host\","
                                + "\"HostPrivateAddress\":\"\",\"HostPublicAddress\":\"172.16.XX.XX\","
                                + "\"OSType\":\"Linux\",\"Source\":\"Local\",\"SourceInstanceId\":\"\","
                                + "\"SourceInstanceState\":\"Normal\"}],\"TotalCount\":1}")
                        .formatted(answer.header("x-acs-request-id")));
    }

    @Test
    void showsNothingAsAnEmptyList() {
        Answer answer = emulator.call(list());

        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"Hosts\":[],\"TotalCount\":0}"
                        .formatted(answer.header("x-acs-request-id")));
    }

    @Test
    void countsTheAccountsOfEachHost() {
        create("two", "Comment", "");
        create("none", "Comment", "");
        create("one", "Comment", "");
        for (String[] account : new String[][] {{"1", "root"}, {"1", "admin"}, {"3", "root"}}) {
            assertThat(emulator.call(Request.of("CreateHostAccount", instanceId)
                            .with("HostId", account[0])
                            .with("HostAccountName", account[1])
                            .with("ProtocolName", "SSH")))
                    .isAccepted();
        }

        assertThat(emulator.call(list()))
                .hasMember("/Hosts/0/HostAccountCount", "2")
                .hasMember("/Hosts/1/HostAccountCount", "0")
                .hasMember("/Hosts/2/HostAccountCount", "1");
    }

    @Test
    void listsTenUnlessToldOtherwise() {
        for (int number = 1; number <= 11; number++) {
            create("host" + number, "Comment", "");
        }

        assertThat(names(list())).hasSize(10);
        assertThat(names(list().with("PageSize", "0"))).hasSize(10);
        assertThat(names(list().with("PageSize", "100"))).hasSize(11);
        assertThat(names(list().with("PageNumber", "2"))).containsExactly("host11");
        assertThat(names(list().with("PageNumber", "2").with("PageSize", "3")))
                .containsExactly("host4", "host5", "host6");
        assertThat(names(list().with("PageNumber", "3"))).isEmpty();
        assertThat(emulator.call(list().with("PageNumber", "3"))).hasMember("/TotalCount", "11");
    }

    @ParameterizedTest
    @CsvSource({
        "PageNumber, 0",
        "PageNumber, x",
        "PageSize, -1",
        "PageSize, 101",
        "OSType, linux",
        "Source, local",
        "SourceInstanceState, Gone",
        "HostGroupId, x",
        "ProjectId, x"
    })
    void refusesWhatCannotBe(String name, String value) {
        assertThat(emulator.call(list().with(name, value))).isRefusedAsInvalid().because(name + " must be");
    }

    @ParameterizedTest
    @CsvSource({
        "HostName, b",
        "OSType, Windows",
        "Source, Ecs",
        "SourceInstanceId, i-b",
        "HostAddress, 10.0.0.2",
        "HostAddress, 172.16.0.2",
        "ProjectId, 2"
    })
    void findsExactlyWhatIsAskedFor(String name, String value) {
        create("a", "HostPrivateAddress", "10.0.0.22");
        assertThat(emulator.call(createHost(instanceId)
                        .with("HostName", "b")
                        .with("OSType", "Windows")
                        .with("Source", "Ecs")
                        .with("SourceInstanceId", "i-b")
                        .with("InstanceRegionId", "cn-hangzhou")
                        .with("HostPrivateAddress", "10.0.0.2")
                        .with("HostPublicAddress", "172.16.0.2")
                        .with("ProjectId", "2")))
                .isAccepted();
        create("B", "ProjectId", "22");

        assertThat(names(list().with(name, value))).containsExactly("b");
        assertThat(emulator.call(list().with(name, value))).hasMember("/TotalCount", "1");
        assertThat(names(list().with(name, ""))).hasSize(3);
        assertThat(names(list().with(name, value).with("SourceInstanceState", "Release")))
                .isEmpty();
    }

    @Test
    void findsNoHostWithoutAnAddressByAnEmptyOne() {
        create("public", "Comment", "");

        assertThat(names(list().with("HostAddress", ""))).containsExactly("public");
        assertThat(names(list().with("HostAddress", "10.0.0.1"))).isEmpty();
    }

    @Test
    void listsAHostOnceThoughBothAddressesFit() {
        create("both", "HostPrivateAddress", "172.16.XX.XX");

        assertThat(names(list().with("HostAddress", "172.16.XX.XX"))).containsExactly("both");
    }

    @Test
    void keepsStatesApart() {
        create("a", "Comment", "");

        assertThat(names(list().with("SourceInstanceState", "Normal"))).containsExactly("a");
        assertThat(names(list().with("SourceInstanceState", "Release"))).isEmpty();
    }

    @Test
    void showsTheHostsOfAGroup() {
        create("in", "Comment", "");
        create("out", "Comment", "");
        put("insert into host_group (world, instance_id, host_group_id, name, remark)"
                + " select world, instance_id, 5, 'group', '' from host"
                + " where instance_id = :instance and host_id = 1");
        put("insert into host_group_host (world, instance_id, host_group_id, host_id)"
                + " select world, instance_id, 5, host_id from host where instance_id = :instance and host_id = 1");

        assertThat(names(list().with("HostGroupId", "5"))).containsExactly("in");
        assertThat(names(list().with("HostGroupId", "6"))).isEmpty();
        assertThat(names(list().with("HostGroupId", "5").with("HostName", "out")))
                .isEmpty();
        assertThat(names(list().with("HostGroupId", "5").with("PageNumber", "2")))
                .isEmpty();
    }

    /** Groups are another room's: what it would store is put there. */
    private void put(String sql) {
        database().sql(sql).param("instance", instanceId).update();
    }

    @Test
    void showsNothingOfAnotherInstance() {
        create("mine", "Comment", "");

        assertThat(emulator.call(Request.of("ListHosts", instanceId + "x"))).hasMember("/TotalCount", "0");
        assertThat(emulator.call(Request.of("ListHosts", instanceId + "x").with("HostAddress", "172.16.XX.XX")))
                .hasMember("/TotalCount", "0");
    }
}
