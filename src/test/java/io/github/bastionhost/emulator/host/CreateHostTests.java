package io.github.bastionhost.emulator.host;

import static io.github.bastionhost.emulator.host.HostRequests.createHost;
import static io.github.bastionhost.emulator.host.HostRequests.onHost;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateHost and GetHost: catalogue, samples and SEMANTICS 2. */
class CreateHostTests extends EmulatorTests {

    private Answer create(Request request) {
        Answer created = emulator.call(request);
        assertThat(created).isAccepted();
        return emulator.call(onHost("GetHost", instanceId, created.at("/HostId").asString()));
    }

    private void refuses(Request request, String... parts) {
        assertThat(emulator.call(request)).isRefusedAsInvalid().because(parts);
        assertThat(emulator.call(Request.of("ListHosts", instanceId))).hasMember("/TotalCount", "0");
    }

    @Test
    void answersTheIdAsText() {
        Answer answer = emulator.call(createHost(instanceId));

        assertThat(answer).isAccepted();
        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"HostId\":\"1\"}"
                        .formatted(answer.at("/RequestId").asString()));
        assertThat(emulator.call(createHost(instanceId))).hasMember("/HostId", "2");
    }

    @Test
    void fillsInWhatIsNotSent() {
        assertThat(create(createHost(instanceId)).at("/Host").toString())
                .isEqualTo("{\"ActiveAddressType\":\"Public\",\"Comment\":\"\",\"HostId\":\"1\","
                        + "\"HostName\":\"host01\",\"HostPrivateAddress\":\"\",\"HostPublicAddress\":\"172.16.XX.XX\","
                        + "\"NetworkDomainId\":\"1\",\"OSType\":\"Linux\",\"PrefKex\":\"default\",\"Protocols\":["
                        + "{\"HostFingerPrint\":\"\",\"Port\":22,\"ProtocolName\":\"SSH\"},"
                        + "{\"HostFingerPrint\":\"\",\"Port\":3389,\"ProtocolName\":\"RDP\"}],\"Source\":\"Local\","
                        + "\"SourceInstanceId\":\"\",\"SourceInstanceState\":\"Normal\"}");
    }

    @Test
    void keepsEverythingThatIsSent() {
        Answer answer = create(createHost(instanceId)
                .with("OSType", "Windows")
                .with("ActiveAddressType", "Private")
                .with("HostPrivateAddress", "192.168.XX.XX")
                .with("Comment", "Local\nHost")
                .with("Source", "Ecs")
                .with("SourceInstanceId", "i-dfabfda")
                .with("InstanceRegionId", "cn-hangzhou")
                .with("InstanceMemberId", "1605494")
                .with("NetworkDomainId", "45")
                .asForm());

        assertThat(answer)
                .hasMember("/Host/OSType", "Windows")
                .hasMember("/Host/ActiveAddressType", "Private")
                .hasMember("/Host/HostPrivateAddress", "192.168.XX.XX")
                .hasMember("/Host/HostPublicAddress", "172.16.XX.XX")
                .hasMember("/Host/Comment", "Local\nHost")
                .hasMember("/Host/Source", "Ecs")
                .hasMember("/Host/SourceInstanceId", "i-dfabfda")
                .hasMember("/Host/NetworkDomainId", "45")
                .hasMember("/Host/Protocols/0/ProtocolName", "SSH")
                .hasMember("/Host/Protocols/1/ProtocolName", "RDP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstanceId", "HostName", "OSType", "Source", "ActiveAddressType"})
    void refusesARequestWithoutARequiredParameter(String name) {
        refuses(createHost(instanceId).without(name), name + " is required");
        refuses(createHost(instanceId).with(name, ""), name + " is required");
    }

    @ParameterizedTest
    @CsvSource({
        "OSType, linux",
        "OSType, Unix",
        "Source, ECS",
        "ActiveAddressType, public",
        "NetworkDomainId, abc",
        "InstanceMemberId, x",
        "ProjectId, x",
        "HostPublicAddress, 10.0.0.256",
        "HostPrivateAddress, a b"
    })
    void refusesAValueThatCannotBe(String name, String value) {
        refuses(createHost(instanceId).with(name, value), name + " must be");
    }

    static Stream<String> goodNames() {
        return Stream.of("a", "n".repeat(128), "🖥".repeat(128), " x ");
    }

    @ParameterizedTest
    @MethodSource("goodNames")
    void keepsAnyNameOfUpTo128Characters(String name) {
        assertThat(create(createHost(instanceId).with("HostName", name))).hasMember("/Host/HostName", name);
    }

    static Stream<String> badNames() {
        return Stream.of("n".repeat(129), "  ", "a\tb");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesOtherNames(String name) {
        refuses(createHost(instanceId).with("HostName", name), "HostName");
    }

    @Test
    void takesANameTwice() {
        assertThat(emulator.call(createHost(instanceId))).isAccepted();
        assertThat(emulator.call(createHost(instanceId))).isAccepted();
    }

    @Test
    void takesACommentOf500Characters() {
        assertThat(create(createHost(instanceId).with("Comment", "文".repeat(500))))
                .hasMember("/Host/Comment", "文".repeat(500));
    }

    @Test
    void refusesALongerComment() {
        refuses(createHost(instanceId).with("Comment", "c".repeat(501)), "Comment must be at most 500 characters");
    }

    @ParameterizedTest
    @CsvSource({"Public, HostPublicAddress, HostPrivateAddress", "Private, HostPrivateAddress, HostPublicAddress"})
    void requiresTheAddressInUseAlone(String type, String used, String other) {
        Request request = createHost(instanceId)
                .without("HostPublicAddress")
                .with("ActiveAddressType", type)
                .with(other, "10.0.0.7");

        refuses(request, used + " is required while ActiveAddressType is " + type);
        refuses(request.with(used, ""), used + " is required");
        assertThat(emulator.call(request.without(other).with(used, "10.0.0.7"))).isAccepted();
    }

    @ParameterizedTest
    @CsvSource({"Ecs, SourceInstanceId", "Ecs, InstanceRegionId", "Rds, SourceInstanceId", "Rds, InstanceRegionId"})
    void requiresTheInstanceOfACloudSource(String source, String name) {
        Request request = createHost(instanceId)
                .with("Source", source)
                .with("SourceInstanceId", "i-dfabfda")
                .with("InstanceRegionId", "cn-hangzhou");

        refuses(request.without(name), name + " is required while Source is " + source);
        refuses(request.with(name, ""), name + " is required");
        assertThat(emulator.call(request)).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "2001:db8::7", "10.0.0.7", "host.example.com", "192.168.XX.XX"})
    void takesAddressesOfEitherFamilyAndNames(String address) {
        assertThat(create(createHost(instanceId).with("HostPublicAddress", address)))
                .hasMember("/Host/HostPublicAddress", address);
    }

    @Test
    void refusesAHostThatIsNotThere() {
        assertThat(emulator.call(onHost("GetHost", instanceId, "7")))
                .isRefusedWith(400, "OBJECT_NOT_FOUND")
                .hasMember("/Message", "The host is not found.")
                .because("HostId \"7\" names no host");
        assertThat(emulator.call(onHost("GetHost", instanceId, "x")))
                .isRefusedAsInvalid()
                .because("HostId must be an id");
        assertThat(emulator.call(onHost("GetHost", instanceId, "")))
                .isRefusedAsInvalid()
                .because("HostId is required");
    }

    @Test
    void showsAHostOnlyToItsInstanceAndProject() {
        create(createHost(instanceId).with("ProjectId", "7"));

        assertThat(emulator.call(onHost("GetHost", instanceId, "1"))).isAccepted();
        assertThat(emulator.call(onHost("GetHost", instanceId, "1").with("ProjectId", "7")))
                .isAccepted();
        assertThat(emulator.call(onHost("GetHost", instanceId, "1").with("ProjectId", "8")))
                .isRefusedWith(400, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(onHost("GetHost", instanceId + "x", "1"))).isRefusedWith(400, "OBJECT_NOT_FOUND");
    }

    @Test
    void numbersHostsApartAlsoInARace() {
        List<Answer> answers = Race.of(50, number -> emulator.call(createHost(instanceId)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isAccepted());
        assertThat(answers)
                .extracting(answer -> answer.at("/HostId").asString())
                .doesNotHaveDuplicates();
        assertThat(emulator.call(Request.of("ListHosts", instanceId))).hasMember("/TotalCount", "50");
    }
}
