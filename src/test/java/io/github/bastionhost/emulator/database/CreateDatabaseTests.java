package io.github.bastionhost.emulator.database;

import static io.github.bastionhost.emulator.database.DatabaseRequests.createDatabase;
import static io.github.bastionhost.emulator.database.DatabaseRequests.createRdsDatabase;
import static io.github.bastionhost.emulator.database.DatabaseRequests.onDatabase;
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

/** CreateDatabase: catalogue, with the limits and defaults that the emulator proposes. */
class CreateDatabaseTests extends EmulatorTests {

    private Answer stored(Answer created) {
        assertThat(created).isAccepted();
        return emulator.call(
                onDatabase("GetDatabase", instanceId, created.at("/DatabaseId").asString()));
    }

    private void refuses(Request request, String... parts) {
        assertThat(emulator.call(request)).isRefusedAsInvalid().because(parts);
        assertThat(emulator.call(Request.of("ListDatabases", instanceId))).hasMember("/TotalCount", "0");
    }

    @Test
    void answersTheIdAsText() {
        Answer answer = emulator.call(createDatabase(instanceId));

        assertThat(answer).isAccepted();
        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"DatabaseId\":\"1\"}"
                        .formatted(answer.at("/RequestId").asString()));
        assertThat(emulator.call(createDatabase(instanceId))).hasMember("/DatabaseId", "2");
    }

    @Test
    void keepsEverythingThatIsSent() {
        Answer answer = stored(emulator.call(createDatabase(instanceId)
                .with("Comment", "cpp")
                .with("DatabasePrivateAddress", "192.168.XX.XX")
                .with("InstanceMemberId", "1605494")
                .with("NetworkDomainId", "45")
                .with("ProjectId", "7")
                .with("SourceInstanceId", "i-wz9527ob0e0nftcsffke")
                .with("SourceInstanceRegionId", "cn-hangzhou")));

        assertThat(answer.at("/Database").toString())
                .isEqualTo("{\"ActiveAddressType\":\"Public\",\"Comment\":\"cpp\",\"DatabaseId\":\"1\","
                        + "\"DatabaseName\":\"Test01\",\"DatabasePort\":5433,"
                        + "\"DatabasePrivateAddress\":\"192.168.XX.XX\",\"DatabasePublicAddress\":\"www.example.com\","
                        + "\"DatabaseType\":\"MySQL\",\"NetworkDomainId\":\"45\",\"Source\":\"Local\","
                        + "\"SourceInstanceId\":\"i-wz9527ob0e0nftcsffke\",\"SourceInstanceRegionId\":\"cn-hangzhou\","
                        + "\"SourceInstanceState\":\"Normal\"}");
    }

    @Test
    void leavesOutNothingThatWasNotSent() {
        assertThat(stored(emulator.call(createDatabase(instanceId))))
                .hasMember("/Database/Comment", "")
                .hasMember("/Database/DatabasePrivateAddress", "")
                .hasMember("/Database/NetworkDomainId", "1")
                .hasMember("/Database/SourceInstanceId", "")
                .hasMember("/Database/SourceInstanceRegionId", "")
                .hasMember("/Database/SourceInstanceState", "Normal");
    }

    @ParameterizedTest
    @CsvSource({"MySQL, 3306", "PostgreSQL, 5432", "Oracle, 1521", "SQLServer, 1433"})
    void namesAnRdsDatabaseAfterItsInstanceAndTakesTheUsualPort(String type, String port) {
        assertThat(stored(emulator.call(createRdsDatabase(instanceId).with("DatabaseType", type))))
                .hasMember("/Database/DatabaseName", "rm-bp19ienyt0yax748****")
                .hasMember("/Database/DatabasePort", port)
                .hasMember("/Database/DatabaseType", type);
    }

    @Test
    void prefersTheNameAndThePortThatAreSentForAnRdsDatabase() {
        assertThat(stored(emulator.call(createRdsDatabase(instanceId)
                        .with("DatabaseName", "mine")
                        .with("DatabasePort", "13306"))))
                .hasMember("/Database/DatabaseName", "mine")
                .hasMember("/Database/DatabasePort", "13306");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cluster", "Primary"})
    void takesAPolarDbClusterByEitherEndpoint(String endpoint) {
        assertThat(stored(emulator.call(
                        createRdsDatabase(instanceId).with("Source", "PolarDB").with("PolarDBEndpointType", endpoint))))
                .hasMember("/Database/Source", "PolarDB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ActiveAddressType", "DatabaseType", "Source"})
    void refusesARequestWithoutARequiredParameter(String name) {
        refuses(createDatabase(instanceId).without(name), name + " is required");
        refuses(createDatabase(instanceId).with(name, ""), name + " is required");
        refuses(createDatabase(instanceId).with(name, "other"), name + " must be one of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DatabaseName", "DatabasePort"})
    void asksNameAndPortOfADatabaseThatIsEnteredByHand(String name) {
        refuses(createDatabase(instanceId).without(name), name + " is required where Source is Local");
        refuses(createDatabase(instanceId).with(name, ""), name + " is required where Source is Local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SourceInstanceId", "SourceInstanceRegionId"})
    void asksTheInstanceAndItsRegionOfAnRdsDatabase(String name) {
        refuses(createRdsDatabase(instanceId).without(name), name + " is required where Source is Rds");
        refuses(createRdsDatabase(instanceId).with(name, ""), name + " is required where Source is Rds");
    }

    @Test
    void asksTheEndpointOfAPolarDbCluster() {
        refuses(
                createRdsDatabase(instanceId).with("Source", "PolarDB"),
                "PolarDBEndpointType is required where Source is PolarDB");
        refuses(
                createRdsDatabase(instanceId).with("Source", "PolarDB").with("PolarDBEndpointType", "Other"),
                "PolarDBEndpointType must be one of Cluster, Primary");
    }

    @ParameterizedTest
    @CsvSource({"Public, DatabasePrivateAddress", "Private, DatabasePublicAddress"})
    void asksTheAddressThatIsActive(String active, String otherAddress) {
        refuses(
                createDatabase(instanceId)
                        .without("DatabasePublicAddress")
                        .with("ActiveAddressType", active)
                        .with(otherAddress, "10.0.0.1"),
                "Database%sAddress is required where ActiveAddressType is %s".formatted(active, active));
    }

    static Stream<String> goodAddresses() {
        return Stream.of(
                "10.0.0.1",
                "192.168.XX.XX",
                "rm-bp1zq******",
                "a_b.example",
                "a",
                "a".repeat(63) + "." + "b".repeat(60) + ".cn",
                "::1");
    }

    @ParameterizedTest
    @MethodSource("goodAddresses")
    void takesAnAddress(String address) {
        assertThat(stored(emulator.call(createDatabase(instanceId).with("DatabasePublicAddress", address))))
                .hasMember("/Database/DatabasePublicAddress", address);
    }

    static Stream<String> badAddresses() {
        return Stream.of(
                "a".repeat(129),
                "a b",
                "a..b",
                ".a",
                "a.",
                "a/b",
                "a:1",
                "[::1]",
                "名",
                " ",
                "a\tb",
                "a.".repeat(40_000));
    }

    @ParameterizedTest
    @MethodSource("badAddresses")
    void refusesWhatIsNoAddress(String address) {
        refuses(
                createDatabase(instanceId)
                        .with("DatabasePublicAddress", address)
                        .asForm(),
                "DatabasePublicAddress must be");
        refuses(
                createDatabase(instanceId)
                        .with("DatabasePrivateAddress", address)
                        .asForm(),
                "DatabasePrivateAddress must be");
    }

    static Stream<String> goodNames() {
        return Stream.of("a", "n".repeat(128), "名".repeat(128), "🔑".repeat(128), " x ", "a\"b'c<d>&%00;--");
    }

    @ParameterizedTest
    @MethodSource("goodNames")
    void keepsAnyNameOfUpTo128Characters(String name) {
        assertThat(stored(emulator.call(createDatabase(instanceId).with("DatabaseName", name))))
                .hasMember("/Database/DatabaseName", name);
    }

    static Stream<String> badNames() {
        return Stream.of("n".repeat(129), "🔑".repeat(129), "  ", "a\tb", "a\u0000b", "line\nbreak", "del\u007f");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesOtherNames(String name) {
        refuses(createDatabase(instanceId).with("DatabaseName", name), "DatabaseName ");
    }

    @Test
    void keepsTwoDatabasesOfOneName() {
        assertThat(emulator.call(createDatabase(instanceId))).isAccepted();
        assertThat(emulator.call(createDatabase(instanceId))).isAccepted();
    }

    @ParameterizedTest
    @CsvSource({
        "DatabasePort, 1, true",
        "DatabasePort, 65535, true",
        "DatabasePort, 0, false",
        "DatabasePort, 65536, false",
        "DatabasePort, x, false",
        "InstanceMemberId, 9223372036854775807, true",
        "InstanceMemberId, 1605494xxxx, false",
        "NetworkDomainId, 999999999999999999, true",
        "NetworkDomainId, '', true",
        "NetworkDomainId, default, false",
        "ProjectId, 7, true",
        "ProjectId, seven, false",
        "SourceInstanceRegionId, cn-hangzhou, true",
        "SourceInstanceRegionId, cn hangzhou, false"
    })
    void takesValuesWithinTheirLimits(String name, String value, boolean taken) {
        Request request = createDatabase(instanceId).with(name, value);
        if (taken) {
            assertThat(emulator.call(request)).isAccepted();
        } else {
            refuses(request, name + " must be");
        }
    }

    @Test
    void takesACommentOf500CharactersWithLineBreaks() {
        String comment = "🔑\n".repeat(250);
        assertThat(stored(emulator.call(createDatabase(instanceId).with("Comment", comment))))
                .hasMember("/Database/Comment", comment);
    }

    @Test
    void refusesALongerComment() {
        refuses(createDatabase(instanceId).with("Comment", "c".repeat(501)), "Comment must be at most 500");
    }

    @Test
    void countsEveryDatabaseOfFiftyCallers() {
        List<Answer> answers = Race.of(50, number -> emulator.call(createDatabase(instanceId)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isAccepted());
        assertThat(answers)
                .extracting(answer -> answer.at("/DatabaseId").asString())
                .doesNotHaveDuplicates();
        assertThat(emulator.call(Request.of("ListDatabases", instanceId))).hasMember("/TotalCount", "50");
    }
}
