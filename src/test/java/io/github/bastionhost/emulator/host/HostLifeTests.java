package io.github.bastionhost.emulator.host;

import static io.github.bastionhost.emulator.host.HostRequests.createHost;
import static io.github.bastionhost.emulator.host.HostRequests.ids;
import static io.github.bastionhost.emulator.host.HostRequests.onHost;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** ModifyHost, DeleteHost, ModifyHostsActiveAddressType and ModifyHostsPort: catalogue and samples. */
class HostLifeTests extends EmulatorTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HostService hosts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    @BeforeEach
    void createOne() {
        assertThat(emulator.call(createHost(instanceId).with("Comment", "old"))).isAccepted();
    }

    private Request modify() {
        return onHost("ModifyHost", instanceId, "1");
    }

    private Answer host() {
        return emulator.call(onHost("GetHost", instanceId, "1"));
    }

    private String change(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        return host().at("/Host").toString();
    }

    @ParameterizedTest
    @CsvSource({
        "HostName, TestHost",
        "Comment, Host for test.",
        "HostPublicAddress, 200.1.XX.XX",
        "HostPrivateAddress, 193.168.XX.XX",
        "NetworkDomainId, 45",
        "OSType, Windows",
        "PrefKex, diffie-hellman-group1-sha1",
        "PrefKex, diffie-hellman-group14-sha1",
        "PrefKex, diffie-hellman-group-exchange-sha1"
    })
    void changesOneThingAlone(String name, String value) {
        String before = host().at("/Host").toString();

        String after = change(modify().with(name, value));

        String old = host().at("/Host/" + name).asString();
        assertThat(old).isEqualTo(value);
        assertThat(after.replace("\"%s\":\"%s\"".formatted(name, value), ""))
                .isEqualTo(before.replaceFirst("\"%s\":\"[^\"]*\"".formatted(name), ""));
    }

    @Test
    void changesNothingWhenNothingIsSent() {
        String before = host().at("/Host").toString();

        assertThat(change(modify())).isEqualTo(before);
        assertThat(change(modify().with("HostName", "")
                        .with("NetworkDomainId", "")
                        .with("OSType", "")
                        .with("PrefKex", "")))
                .isEqualTo(before);
    }

    @Test
    void takesACommentAndTheOtherAddressAway() {
        change(modify().with("HostPrivateAddress", "10.0.0.7"));

        change(modify().with("Comment", "").with("HostPrivateAddress", ""));

        assertThat(host()).hasMember("/Host/Comment", "").hasMember("/Host/HostPrivateAddress", "");
    }

    @Test
    void keepsTheAddressInUse() {
        assertThat(emulator.call(modify().with("HostPublicAddress", "").with("HostName", "new")))
                .isRefusedAsInvalid()
                .because("HostPublicAddress is empty while ActiveAddressType of the host is Public");
        assertThat(host()).hasMember("/Host/HostPublicAddress", "172.16.XX.XX").hasMember("/Host/HostName", "host01");
    }

    @Test
    void asksOnlyLinuxForAKeyExchange() {
        change(modify().with("PrefKex", "diffie-hellman-group14-sha1"));

        change(modify().with("OSType", "Windows"));

        assertThat(host()).hasMember("/Host/PrefKex", "default");
        assertThat(emulator.call(modify().with("PrefKex", "diffie-hellman-group14-sha1")))
                .isRefusedAsInvalid()
                .because("PrefKex diffie-hellman-group14-sha1 is for Linux hosts, and OSType is Windows");
        change(modify().with("PrefKex", "default"));
        change(modify().with("OSType", "Linux").with("PrefKex", "diffie-hellman-group14-sha1"));
        assertThat(host()).hasMember("/Host/PrefKex", "diffie-hellman-group14-sha1");
    }

    @ParameterizedTest
    @CsvSource({
        "HostName, '  '",
        "OSType, Unix",
        "PrefKex, DEFAULT",
        "NetworkDomainId, x",
        "HostPublicAddress, a..b",
        "HostPrivateAddress, 1.2.3"
    })
    void refusesAValueThatCannotBe(String name, String value) {
        assertThat(emulator.call(modify().with(name, value)))
                .isRefusedAsInvalid()
                .because(name + " must");
    }

    @Test
    void refusesALongNameOrComment() {
        change(modify().with("HostName", "n".repeat(128)).with("Comment", "c".repeat(500)));

        assertThat(emulator.call(modify().with("HostName", "n".repeat(129))))
                .isRefusedAsInvalid()
                .because("HostName must be");
        assertThat(emulator.call(modify().with("Comment", "c".repeat(501))))
                .isRefusedAsInvalid()
                .because("Comment must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ModifyHost", "DeleteHost"})
    void refusesAHostThatIsNotThere(String action) {
        assertThat(emulator.call(onHost(action, instanceId, "7")))
                .isRefusedWith(400, "OBJECT_NOT_FOUND")
                .hasMember("/Message", "The host is not found.")
                .because("HostId \"7\" names no host");
        assertThat(emulator.call(onHost(action, instanceId, "1").with("ProjectId", "7")))
                .isRefusedWith(400, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(onHost(action, instanceId, "1x")))
                .isRefusedAsInvalid()
                .because("HostId must be an id");
        assertThat(emulator.call(onHost(action, instanceId, "")))
                .isRefusedAsInvalid()
                .because("HostId is required");
        assertThat(host()).isAccepted();
    }

    @Test
    void deletesAHostForGood() {
        Answer answer = emulator.call(onHost("DeleteHost", instanceId, "1"));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(host()).isRefusedWith(400, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(onHost("DeleteHost", instanceId, "1"))).isRefusedWith(400, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(Request.of("ListHosts", instanceId))).hasMember("/TotalCount", "0");
        assertThat(emulator.call(createHost(instanceId)).at("/HostId").asString())
                .isNotEqualTo("1");
    }

    @Test
    void letsOneOfFiftyCallersDeleteAHost() {
        List<Answer> answers = Race.of(50, number -> emulator.call(onHost("DeleteHost", instanceId, "1")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "OBJECT_NOT_FOUND"));
        assertThat(emulator.call(Request.of("ListHosts", instanceId))).hasMember("/TotalCount", "0");
    }

    private Request reachBy(String type, String ids) {
        return Request.of("ModifyHostsActiveAddressType", instanceId)
                .with("ActiveAddressType", type)
                .with("HostIds", ids);
    }

    @Test
    void switchesTheAddressOfHostsThatHaveIt() {
        assertThat(emulator.call(createHost(instanceId).with("HostPrivateAddress", "10.0.0.7")))
                .isAccepted();

        Answer answer = emulator.call(reachBy("Private", ids("1", "2", "9", "x", "2")));

        assertThat(answer).isAccepted();
        assertThat(answer.at("/Results").toString())
                .isEqualTo("[{\"Code\":\"INVALID_ARGUMENT\",\"HostId\":\"1\","
                        + "\"Message\":\"The host has no Private address\"},"
                        + "{\"Code\":\"OK\",\"HostId\":\"2\",\"Message\":\"None\"},"
                        + "{\"Code\":\"OBJECT_NOT_FOUND\",\"HostId\":\"9\",\"Message\":\"The host does not exist\"},"
                        + "{\"Code\":\"INVALID_ARGUMENT\",\"HostId\":\"x\","
                        + "\"Message\":\"The id must be 1 to 18 decimal digits, not \\\"x\\\".\"},"
                        + "{\"Code\":\"OK\",\"HostId\":\"2\",\"Message\":\"None\"}]");
        assertThat(host()).hasMember("/Host/ActiveAddressType", "Public");
        assertThat(emulator.call(onHost("GetHost", instanceId, "2"))).hasMember("/Host/ActiveAddressType", "Private");
    }

    private Request listen(String protocol, String port, String ids) {
        return Request.of("ModifyHostsPort", instanceId)
                .with("ProtocolName", protocol)
                .with("Port", port)
                .with("HostIds", ids);
    }

    @ParameterizedTest
    @CsvSource({"SSH, 22, 3389", "SSH, 65535, 3389", "RDP, 23, 22"})
    void changesThePortOfOneProtocol(String protocol, String port, String other) {
        Answer answer = emulator.call(listen(protocol, port, ids("1", "9")));

        assertThat(answer.at("/Results").toString())
                .isEqualTo("[{\"Code\":\"OK\",\"HostId\":\"1\",\"Message\":\"None\"},"
                        + "{\"Code\":\"OBJECT_NOT_FOUND\",\"HostId\":\"9\",\"Message\":\"The host does not exist\"}]");
        int changed = protocol.equals("SSH") ? 0 : 1;
        assertThat(host())
                .hasMember("/Host/Protocols/%d/Port".formatted(changed), port)
                .hasMember("/Host/Protocols/%d/Port".formatted(1 - changed), other);
    }

    @ParameterizedTest
    @CsvSource({"21, at least 22", "65536, at most 65535", "ssh, an integer", "22.0, an integer", "'', is required"})
    void refusesAPortThatCannotBe(String port, String reason) {
        assertThat(emulator.call(listen("SSH", port, ids("1"))))
                .isRefusedAsInvalid()
                .because("Port ", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ModifyHostsActiveAddressType", "ModifyHostsPort"})
    void refusesABatchThatCannotBe(String action) {
        Request request = listen("SSH", "22", ids("1")).with("Action", action).with("ActiveAddressType", "Public");
        String most =
                ids(IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).toArray(String[]::new));
        String more =
                ids(IntStream.rangeClosed(1, 101).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(emulator.call(request.with("HostIds", most)).at("/Results")).hasSize(100);
        assertThat(emulator.call(request.with("HostIds", more)))
                .isRefusedAsInvalid()
                .because("HostIds must hold 1 to 100 elements");
        assertThat(emulator.call(request.with("HostIds", "[]")))
                .isRefusedAsInvalid()
                .because("HostIds must hold");
        assertThat(emulator.call(request.with("HostIds", "1")))
                .isRefusedAsInvalid()
                .because("HostIds must be");
        assertThat(emulator.call(request.without("HostIds")))
                .isRefusedAsInvalid()
                .because("HostIds is required");
        assertThat(emulator.call(request.without("ActiveAddressType").without("ProtocolName")))
                .isRefusedAsInvalid()
                .because(" is required");
        assertThat(emulator.call(request.with("ActiveAddressType", "x").with("ProtocolName", "x")))
                .isRefusedAsInvalid()
                .because(" must be one of");
        assertThat(emulator.call(request.with("ProjectId", "7"))).hasMember("/Results/0/Code", "OBJECT_NOT_FOUND");
    }

    @Test
    void survivesChangesAndADeletionAtOnce() {
        for (int host = 2; host <= 6; host++) {
            assertThat(emulator.call(createHost(instanceId))).isAccepted();
        }

        List<Answer> answers = Race.of(
                50,
                number -> emulator.call(
                        switch (number % 4) {
                            case 0 -> onHost("DeleteHost", instanceId, Integer.toString(1 + number % 6));
                            case 1 ->
                                onHost("ModifyHost", instanceId, Integer.toString(1 + number % 6))
                                        .with("HostName", "n" + number);
                            case 2 -> listen("SSH", "2222", ids("1", "2", "3", "4", "5", "6"));
                            default -> reachBy("Public", ids("6", "5", "4", "3", "2", "1"));
                        }));

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 400);
    }

    @Test
    void showsOtherRoomsWhatTheyNeed() {
        change(modify().with("HostPrivateAddress", "10.0.0.7").with("NetworkDomainId", "45"));
        emulator.call(reachBy("Private", ids("1")));
        emulator.call(listen("RDP", "33890", ids("1")));

        worlds.within(World.DEFAULT, () -> {
            assertThat(hosts.find(instanceId, 1))
                    .contains(new HostService.HostFacts(
                            1, "host01", OsType.Linux, "10.0.0.7", 22, 33_890, HostSource.Local, "", 45));
            assertThat(hosts.find(instanceId, 2)).isEmpty();
            assertThat(hosts.find(instanceId + "x", 1)).isEmpty();
            assertThat(hosts.lockExisting(instanceId, List.of(1L, 2L))).containsExactly(1L);
            assertThat(hosts.lockExisting(instanceId, List.of())).isEmpty();
        });
    }
}
