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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GetDatabase, ListDatabases, ModifyDatabase, DeleteDatabase: catalogue and samples. */
class DatabaseLifeTests extends EmulatorTests {

    private String create(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer.at("/DatabaseId").asString();
    }

    private Request on(String action, String databaseId) {
        return onDatabase(action, instanceId, databaseId);
    }

    private Answer get(String databaseId) {
        return emulator.call(on("GetDatabase", databaseId));
    }

    private Request list() {
        return Request.of("ListDatabases", instanceId);
    }

    private List<String> names(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        List<String> names = StreamSupport.stream(answer.at("/Databases").spliterator(), false)
                .map(database -> database.path("DatabaseName").asString())
                .toList();
        if (!request.parameters().containsKey("PageSize")) {
            assertThat(answer.at("/TotalCount").asInt()).isEqualTo(names.size());
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetDatabase", "ModifyDatabase", "DeleteDatabase"})
    void refusesAnIdThatNamesNoDatabase(String action) {
        create(createDatabase(instanceId).with("ProjectId", "7"));

        assertThat(emulator.call(on(action, "99999")))
                .isRefusedWith(404, "DatabaseNotFound")
                .hasMember("/Message", "The database is not found.")
                .because("DatabaseId \"99999\" names no database of \"" + instanceId);
        assertThat(emulator.call(on(action, "1").with("ProjectId", "8"))).isRefusedWith(404, "DatabaseNotFound");
        assertThat(emulator.call(on(action, "1").with("InstanceId", instanceId + "x")))
                .isRefusedWith(404, "DatabaseNotFound");
        assertThat(emulator.call(on(action, "abc"))).isRefusedAsInvalid().because("DatabaseId must be an id");
        assertThat(emulator.call(on(action, ""))).isRefusedAsInvalid().because("DatabaseId is required");
        assertThat(emulator.call(list())).hasMember("/TotalCount", "1");
    }

    @Test
    void findsADatabaseByItsProjectToo() {
        String database = create(createDatabase(instanceId).with("ProjectId", "7"));

        assertThat(emulator.call(on("GetDatabase", database).with("ProjectId", "7")))
                .isAccepted();
        assertThat(emulator.call(on("ModifyDatabase", database).with("ProjectId", "7")))
                .isAccepted();
        assertThat(emulator.call(on("DeleteDatabase", database).with("ProjectId", "7")))
                .isAccepted();
    }

    @Test
    void listsWhatTheSampleShows() {
        create(createDatabase(instanceId));

        Answer answer = emulator.call(list());

        assertThat(answer).isAccepted();
        assertThat(answer.at("/Databases/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "ActiveAddressType",
                        "Comment",
                        "DatabaseId",
                        "DatabaseName",
                        "DatabasePort",
                        "DatabasePrivateAddress",
                        "DatabasePublicAddress",
                        "DatabaseType",
                        "NetworkDomainId",
                        "Source",
                        "SourceInstanceId",
                        "SourceInstanceRegionId",
                        "SourceInstanceState");
        assertThat(answer.at("/Databases/0/DatabasePort").isIntegralNumber()).isTrue();
        assertThat(answer.at("/TotalCount").isIntegralNumber()).isTrue();
    }

    @Test
    void listsAnEmptyInstanceAsAnEmptyList() {
        Answer answer = emulator.call(list());

        assertThat(answer).isAccepted().hasMember("/TotalCount", "0");
        assertThat(answer.at("/Databases").isArray()).isTrue();
    }

    @Test
    void listsPageByPageInTheOrderOfIds() {
        for (int number = 0; number < 5; number++) {
            create(createDatabase(instanceId).with("DatabaseName", "db" + number));
        }

        assertThat(names(list().with("PageNumber", "2").with("PageSize", "2"))).containsExactly("db2", "db3");
        assertThat(names(list().with("PageNumber", "3").with("PageSize", "2"))).containsExactly("db4");
        assertThat(names(list().with("PageNumber", "4").with("PageSize", "2"))).isEmpty();
        assertThat(names(list().with("PageSize", "0"))).hasSize(5);
        assertThat(emulator.call(list().with("PageSize", "1"))).hasMember("/TotalCount", "5");
        assertThat(emulator.call(list().with("PageSize", "1").with("Source", "Local")))
                .hasMember("/TotalCount", "5");
    }

    @ParameterizedTest
    @CsvSource({"PageSize, 100, true", "PageSize, 101, false", "PageSize, -1, false", "PageNumber, 0, false"})
    void limitsPages(String name, String value, boolean taken) {
        Answer answer = emulator.call(list().with(name, value));
        if (taken) {
            assertThat(answer).isAccepted();
        } else {
            assertThat(answer).isRefusedAsInvalid().because(name + " must be at");
        }
    }

    @Test
    void filters() {
        create(createDatabase(instanceId).with("DatabaseName", "plain"));
        create(createDatabase(instanceId).with("DatabaseName", "oracle").with("DatabaseType", "Oracle"));
        create(createDatabase(instanceId).with("DatabaseName", "domain").with("NetworkDomainId", "45"));
        create(createRdsDatabase(instanceId).with("DatabaseName", "rds"));
        create(createDatabase(instanceId).with("DatabaseName", "project").with("ProjectId", "7"));

        assertThat(names(list().with("DatabaseType", "Oracle"))).containsExactly("oracle");
        assertThat(names(list().with("NetworkDomainId", "45"))).containsExactly("domain");
        assertThat(names(list().with("NetworkDomainId", "1"))).containsExactly("plain", "oracle", "rds", "project");
        assertThat(names(list().with("Source", "Rds"))).containsExactly("rds");
        assertThat(names(list().with("ProjectId", "7"))).containsExactly("project");
        assertThat(names(list().with("ProjectId", "7").with("DatabaseType", "Oracle")))
                .isEmpty();
        assertThat(names(list().with("DatabaseType", "")
                        .with("NetworkDomainId", "")
                        .with("Source", "")
                        .with("ProjectId", "")
                        .with("HostGroupId", "")))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DatabaseType", "NetworkDomainId", "Source", "ProjectId", "HostGroupId"})
    void refusesAMalformedFilter(String name) {
        assertThat(emulator.call(list().with(name, "mysql")))
                .isRefusedAsInvalid()
                .because(name + " must be");
    }

    @Test
    void listsTheDatabasesOfAnAssetGroup() {
        create(createDatabase(instanceId).with("DatabaseName", "in"));
        create(createDatabase(instanceId).with("DatabaseName", "out"));
        create(createDatabase(instanceId).with("DatabaseName", "oracle").with("DatabaseType", "Oracle"));
        assertThat(emulator.call(Request.of("CreateHostGroup", instanceId).with("HostGroupName", "group")))
                .isAccepted();
        assertThat(emulator.call(Request.of("AddDatabasesToGroup", instanceId)
                        .with("HostGroupId", "1")
                        .with("DatabaseIds", "[\"1\",\"3\"]")))
                .isAccepted();

        assertThat(names(list().with("HostGroupId", "1"))).containsExactly("in", "oracle");
        assertThat(names(list().with("HostGroupId", "1").with("DatabaseType", "Oracle")))
                .containsExactly("oracle");
        assertThat(names(list().with("HostGroupId", "2"))).isEmpty();
    }

    @Test
    void doesNotSeeTheAssetGroupsOfAnotherWorld() {
        create(createDatabase(instanceId).with("DatabaseName", "here"));
        assertThat(emulator.call(Request.of("CreateHostGroup", instanceId).with("HostGroupName", "group")))
                .isAccepted();
        // The same group of the same instance, but elsewhere: there, the database is in it.
        copyToWorld("host_group", "instance_id, host_group_id, name, remark", 1_000_001);
        copyToWorld(
                "bastion_database",
                "instance_id, database_id, name, remark, database_type, port, active_address_type, private_address,"
                        + " public_address, network_domain_id, source, source_instance_id, source_instance_region_id,"
                        + " source_instance_state",
                1_000_001);
        database()
                .sql("insert into host_group_database (world, instance_id, host_group_id, database_id)"
                        + " values (1000001, :instance, 1, 1)")
                .param("instance", instanceId)
                .update();

        assertThat(names(list().with("HostGroupId", "1"))).isEmpty();
        assertThat(names(list().with("Source", "Local"))).containsExactly("here");
        assertThat(emulator.call(Request.of("ListHostGroups", instanceId))).hasMember("/HostGroups/0/MemberCount", "0");
        assertThat(emulator.call(Request.of("RemoveDatabasesFromGroup", instanceId)
                        .with("HostGroupId", "1")
                        .with("DatabaseIds.1", "1")))
                .hasMember("/Results/0/Code", "OBJECT_NOT_FOUND");
    }

    private void copyToWorld(String table, String columns, long world) {
        database()
                .sql("insert into %s (world, %s) select %d, %s from %s where instance_id = :instance"
                        .formatted(table, columns, world, columns, table))
                .param("instance", instanceId)
                .update();
    }

    @Test
    void changesWhatIsGiven() {
        String database = create(createDatabase(instanceId).with("Comment", "old"));

        Answer answer = emulator.call(on("ModifyDatabase", database)
                .with("ActiveAddressType", "Private")
                .with("Comment", "tttttttt")
                .with("DatabaseName", "pgsql")
                .with("DatabasePort", "5434")
                .with("DatabasePrivateAddress", "192.168.XX.XX")
                .with("DatabasePublicAddress", "db.example.com")
                .with("NetworkDomainId", "2")
                .with("SourceInstanceId", "i-wz99nexqd62z3bvuvpz5"));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(get(database))
                .hasMember("/Database/ActiveAddressType", "Private")
                .hasMember("/Database/Comment", "tttttttt")
                .hasMember("/Database/DatabaseName", "pgsql")
                .hasMember("/Database/DatabasePort", "5434")
                .hasMember("/Database/DatabasePrivateAddress", "192.168.XX.XX")
                .hasMember("/Database/DatabasePublicAddress", "db.example.com")
                .hasMember("/Database/DatabaseType", "MySQL")
                .hasMember("/Database/NetworkDomainId", "2")
                .hasMember("/Database/SourceInstanceId", "i-wz99nexqd62z3bvuvpz5");
    }

    @Test
    void leavesWhatIsNotGiven() {
        String database = create(createRdsDatabase(instanceId)
                .with("Comment", "cpp")
                .with("DatabasePublicAddress", "db.example.com")
                .with("NetworkDomainId", "45"));
        String before = get(database).at("/Database").toString();

        assertThat(emulator.call(on("ModifyDatabase", database))).isAccepted();
        assertThat(emulator.call(on("ModifyDatabase", database)
                        .with("ActiveAddressType", "")
                        .with("DatabaseName", "")
                        .with("DatabasePort", "")
                        .with("NetworkDomainId", "")
                        .with("SourceInstanceId", "")))
                .isAccepted();

        assertThat(get(database).at("/Database").toString()).isEqualTo(before);
    }

    @Test
    void clearsACommentAndAnAddressThatIsNotActive() {
        String database = create(
                createDatabase(instanceId).with("Comment", "cpp").with("DatabasePrivateAddress", "192.168.XX.XX"));

        assertThat(emulator.call(
                        on("ModifyDatabase", database).with("Comment", "").with("DatabasePrivateAddress", "")))
                .isAccepted();

        assertThat(get(database))
                .hasMember("/Database/Comment", "")
                .hasMember("/Database/DatabasePrivateAddress", "")
                .hasMember("/Database/DatabasePublicAddress", "www.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "ActiveAddressType, Private, DatabasePrivateAddress is required where ActiveAddressType is Private",
        "DatabasePublicAddress, '', DatabasePublicAddress is required where ActiveAddressType is Public",
        "DatabasePublicAddress, a b, DatabasePublicAddress must be an IP address or a domain name",
        "ActiveAddressType, public, ActiveAddressType must be one of",
        "DatabaseName, '  ', DatabaseName must not be blank",
        "DatabasePort, 0, DatabasePort must be at least 1",
        "DatabasePort, 65536, DatabasePort must be at most 65535",
        "NetworkDomainId, x, NetworkDomainId must be an id",
        "SourceInstanceId, ' ', SourceInstanceId must not be blank"
    })
    void changesNothingWhenOneParameterIsWrong(String name, String value, String reason) {
        String database = create(createDatabase(instanceId));
        String before = get(database).at("/Database").toString();

        assertThat(emulator.call(
                        on("ModifyDatabase", database).with("Comment", "new").with(name, value)))
                .isRefusedAsInvalid()
                .because(reason);
        assertThat(get(database).at("/Database").toString()).isEqualTo(before);
    }

    @Test
    void refusesTooLongANameOrComment() {
        String database = create(createDatabase(instanceId));

        assertThat(emulator.call(on("ModifyDatabase", database).with("DatabaseName", "n".repeat(129))))
                .isRefusedAsInvalid()
                .because("DatabaseName must be 0 to 128 characters long");
        assertThat(emulator.call(on("ModifyDatabase", database).with("Comment", "c".repeat(501))))
                .isRefusedAsInvalid()
                .because("Comment must be at most 500 characters long");
        assertThat(emulator.call(on("ModifyDatabase", database).with("DatabaseName", "n".repeat(128))))
                .isAccepted();
    }

    @Test
    void deletesADatabaseForGood() {
        String database = create(createDatabase(instanceId));

        Answer answer = emulator.call(on("DeleteDatabase", database));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(get(database)).isRefusedWith(404, "DatabaseNotFound");
        assertThat(emulator.call(on("DeleteDatabase", database))).isRefusedWith(404, "DatabaseNotFound");
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
        assertThat(create(createDatabase(instanceId))).isNotEqualTo(database);
    }

    @Test
    void letsOneOfFiftyCallersDeleteADatabase() {
        String database = create(createDatabase(instanceId));

        List<Answer> answers = Race.of(50, number -> emulator.call(on("DeleteDatabase", database)));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 404);
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
    }

    @Test
    void endsARaceOfChangesAndADeletionInOneOfBoth() {
        String database = create(createDatabase(instanceId));

        List<Answer> answers = Race.of(
                20,
                number -> number == 10
                        ? emulator.call(on("DeleteDatabase", database))
                        : emulator.call(on("ModifyDatabase", database).with("Comment", "c" + number)));

        assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 404);
        assertThat(get(database)).isRefusedWith(404, "DatabaseNotFound");
    }
}
