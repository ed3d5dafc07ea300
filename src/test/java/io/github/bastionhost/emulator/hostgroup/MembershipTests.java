package io.github.bastionhost.emulator.hostgroup;

import static io.github.bastionhost.emulator.database.DatabaseRequests.createDatabase;
import static io.github.bastionhost.emulator.database.DatabaseRequests.onDatabase;
import static io.github.bastionhost.emulator.hostgroup.HostGroupRequests.createHostGroup;
import static io.github.bastionhost.emulator.hostgroup.HostGroupRequests.onHostGroup;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AddHostsToGroup, RemoveHostsFromGroup, AddDatabasesToGroup, RemoveDatabasesFromGroup: pages and samples. */
class MembershipTests extends EmulatorTests {

    @BeforeEach
    void createGroupAndMembers() {
        assertThat(emulator.call(createHostGroup(instanceId, "group").with("ProjectId", "7")))
                .isAccepted();
        for (int number = 1; number <= 3; number++) {
            storeHost(number);
            assertThat(emulator.call(createDatabase(instanceId))).isAccepted();
        }
    }

    private void storeHost(long hostId) {
        database()
                .sql("insert into host (world, instance_id, host_id, name, remark, os_type, active_address_type,"
                        + " private_address, public_address, network_domain_id, pref_kex, ssh_port, rdp_port, source,"
                        + " source_instance_id, source_instance_state, instance_region_id)"
                        + " select world, instance_id, :host, 'host', '', 'Linux', 'Private', '10.0.0.1', '', 1,"
                        + " 'DEFAULT', 22, 3389, 'Local', '', 'Normal', ''"
                        + " from host_group where instance_id = :instance and host_group_id = 1")
                .param("instance", instanceId)
                .param("host", hostId)
                .update();
    }

    private Request add(String kind, String ids) {
        return onHostGroup("Add" + kind + "sToGroup", instanceId, "1").with(kind + "Ids", ids);
    }

    private Request remove(String kind, String ids) {
        return onHostGroup("Remove" + kind + "sFromGroup", instanceId, "1").with(kind + "Ids", ids);
    }

    private List<String> codes(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return StreamSupport.stream(answer.at("/Results").spliterator(), false)
                .map(result -> result.path("Code").asString())
                .toList();
    }

    private long memberCount() {
        return emulator.call(Request.of("ListHostGroups", instanceId))
                .at("/HostGroups/0/MemberCount")
                .asLong();
    }

    private long storedMembers() {
        return database()
                .sql("select (select count(*) from host_group_host where instance_id = :instance)"
                        + " + (select count(*) from host_group_database where instance_id = :instance)")
                .param("instance", instanceId)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Database"})
    void answersWhatTheSamplesShow(String kind) {
        String result = kind.equals("Host")
                ? "[{\"Code\":\"OK\",\"HostGroupId\":\"1\",\"HostId\":\"2\",\"Message\":\"None\"}]"
                : "[{\"Code\":\"OK\",\"DatabaseId\":\"2\",\"HostGroupId\":\"1\",\"Message\":\"None\"}]";

        Answer added = emulator.call(add(kind, "[\"2\"]"));
        assertThat(added).isAccepted();
        assertThat(added.at("/Results").toString()).isEqualTo(result);
        assertThat(memberCount()).isEqualTo(1);

        Answer removed = emulator.call(remove(kind, "[\"2\"]"));
        assertThat(removed).isAccepted();
        assertThat(removed.at("/Results").toString()).isEqualTo(result);
        assertThat(memberCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Host, host", "Database, database"})
    void judgesEachItemInTheOrderOfTheRequest(String kind, String noun) {
        assertThat(codes(add(kind, "[\"2\"]"))).containsExactly("OK");

        Answer added = emulator.call(add(kind, "[\"3\",\"2\",\"99\",\"x\",\"1\",\"1\"]"));
        assertThat(added)
                .isAccepted()
                .hasMember("/Results/0/Code", "OK")
                .hasMember("/Results/1/Code", "OBJECT_AlREADY_EXISTS")
                .hasMember("/Results/1/Message", "The %s 2 is in the group already.".formatted(noun))
                .hasMember("/Results/2/Code", "OBJECT_NOT_FOUND")
                .hasMember("/Results/2/Message", "The %s 99 does not exist.".formatted(noun))
                .hasMember("/Results/2/" + kind + "Id", "99")
                .hasMember("/Results/3/Code", "INVALID_ARGUMENT")
                .hasMember("/Results/3/" + kind + "Id", "x")
                .hasMember("/Results/4/Code", "OK")
                .hasMember("/Results/5/Code", "OBJECT_AlREADY_EXISTS");
        assertThat(memberCount()).isEqualTo(3);

        Answer removed = emulator.call(remove(kind, "[\"3\",\"99\",\"x\",\"3\"]"));
        assertThat(removed)
                .isAccepted()
                .hasMember("/Results/0/Code", "OK")
                .hasMember("/Results/1/Code", "OBJECT_NOT_FOUND")
                .hasMember("/Results/1/Message", "The %s 99 is not in the group.".formatted(noun))
                .hasMember("/Results/2/Code", "INVALID_ARGUMENT")
                .hasMember("/Results/3/Code", "OBJECT_NOT_FOUND");
        assertThat(memberCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Database"})
    void answersABatchOfNothingButMalformedIds(String kind) {
        assertThat(codes(add(kind, "[\"x\",\"\",\"-1\",\"1234567890123456789\",null]")))
                .hasSize(5)
                .containsOnly("INVALID_ARGUMENT");
        assertThat(codes(remove(kind, "[\"x\"]"))).containsExactly("INVALID_ARGUMENT");
    }

    @Test
    void countsHostsAndDatabasesTogetherForEachGroupOfThePage() {
        assertThat(emulator.call(createHostGroup(instanceId, "empty"))).isAccepted();
        assertThat(emulator.call(createHostGroup(instanceId, "other"))).isAccepted();
        codes(add("Host", "[\"1\",\"2\"]"));
        codes(add("Database", "[\"1\",\"2\",\"3\"]"));
        codes(add("Database", "[\"1\"]").with("HostGroupId", "3"));

        assertThat(emulator.call(Request.of("ListHostGroups", instanceId)))
                .hasMember("/HostGroups/0/MemberCount", "5")
                .hasMember("/HostGroups/1/MemberCount", "0")
                .hasMember("/HostGroups/2/MemberCount", "1");
        assertThat(emulator.call(Request.of("ListHostGroups", instanceId).with("HostGroupName", "other")))
                .hasMember("/HostGroups/0/MemberCount", "1");
    }

    @Test
    void takesDatabaseIdsInEitherForm() {
        assertThat(codes(onHostGroup("AddDatabasesToGroup", instanceId, "1")
                        .with("DatabaseIds.1", "1")
                        .with("DatabaseIds.2", "2")))
                .containsExactly("OK", "OK");
        assertThat(codes(remove("Database", "[\"1\",\"2\"]"))).containsExactly("OK", "OK");
    }

    @ParameterizedTest
    @CsvSource({
        "AddHostsToGroup, Host",
        "RemoveHostsFromGroup, Host",
        "AddDatabasesToGroup, Database",
        "RemoveDatabasesFromGroup, Database"
    })
    void refusesWhatIsWrongWithTheWholeBatch(String action, String kind) {
        Request good = onHostGroup(action, instanceId, "1").with(kind + "Ids", "[\"1\"]");
        String most =
                IntStream.rangeClosed(1, 100).mapToObj(id -> "\"" + id + "\"").collect(Collectors.joining(","));

        assertThat(emulator.call(good.with("HostGroupId", "99")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .because("HostGroupId \"99\" names no asset group");
        assertThat(emulator.call(good.with("HostGroupId", "x")))
                .isRefusedAsInvalid()
                .because("HostGroupId must be");
        assertThat(emulator.call(good.without("HostGroupId")))
                .isRefusedAsInvalid()
                .because("HostGroupId is required");
        assertThat(emulator.call(good.without(kind + "Ids")))
                .isRefusedAsInvalid()
                .because(kind + "Ids is required");
        assertThat(emulator.call(good.with(kind + "Ids", "[]")))
                .isRefusedAsInvalid()
                .because(kind + "Ids must hold");
        assertThat(emulator.call(good.with(kind + "Ids", "1,2")))
                .isRefusedAsInvalid()
                .because(kind + "Ids must be the JSON text of a list");
        assertThat(emulator.call(good.with(kind + "Ids", "[" + most + ",\"101\"]")))
                .isRefusedAsInvalid()
                .because(kind + "Ids must hold 1 to 100 elements");
        assertThat(codes(good.with(kind + "Ids", "[" + most + "]"))).hasSize(100);
    }

    @Test
    void findsTheGroupOfAProjectOnly() {
        for (String action : List.of("AddHostsToGroup", "RemoveHostsFromGroup")) {
            Request request = onHostGroup(action, instanceId, "1").with("HostIds", "[\"1\"]");
            assertThat(emulator.call(request.with("ProjectId", "8"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
            assertThat(codes(request.with("ProjectId", "7"))).containsExactly("OK");
        }
    }

    @Test
    void loosesADatabaseThatIsDeleted() {
        codes(add("Database", "[\"1\",\"2\"]"));

        assertThat(emulator.call(onDatabase("DeleteDatabase", instanceId, "1"))).isAccepted();

        assertThat(memberCount()).isEqualTo(1);
    }

    @Test
    void leavesTheMembersOfAGroupThatIsDeleted() {
        codes(add("Database", "[\"1\"]"));
        codes(add("Host", "[\"1\"]"));

        assertThat(emulator.call(onHostGroup("DeleteHostGroup", instanceId, "1")))
                .isAccepted();

        assertThat(storedMembers()).isZero();
        assertThat(emulator.call(Request.of("ListDatabases", instanceId))).hasMember("/TotalCount", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Database"})
    void putsEachMemberInOnceWhoeverWins(String kind) {
        List<Answer> answers = Race.of(
                50,
                number -> emulator.call(add(kind, number % 2 == 0 ? "[\"1\",\"2\",\"3\"]" : "[\"3\",\"2\",\"1\"]")));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isAccepted());
        assertThat(answers)
                .flatExtracting(
                        answer -> StreamSupport.stream(answer.at("/Results").spliterator(), false)
                                .map(result -> result.path("Code").asString())
                                .toList())
                .filteredOn("OK"::equals)
                .hasSize(3);
        assertThat(memberCount()).isEqualTo(3);
    }

    @Test
    void leavesNothingBehindWhenMembersAndGroupsAreDeletedMeanwhile() {
        for (int round = 0; round < 10; round++) {
            String group = emulator.call(createHostGroup(instanceId, "group" + round))
                    .at("/HostGroupId")
                    .asString();
            String database =
                    emulator.call(createDatabase(instanceId)).at("/DatabaseId").asString();
            Request add = onHostGroup("AddDatabasesToGroup", instanceId, group)
                    .with("DatabaseIds", "[\"%s\",\"1\",\"2\"]".formatted(database));
            Request remove = onHostGroup("RemoveDatabasesFromGroup", instanceId, group)
                    .with("DatabaseIds", "[\"2\",\"%s\",\"1\"]".formatted(database));

            List<Answer> answers = Race.of(16, number -> switch (number) {
                case 7 -> emulator.call(onDatabase("DeleteDatabase", instanceId, database));
                case 11 -> emulator.call(onHostGroup("DeleteHostGroup", instanceId, group));
                default -> emulator.call(number % 3 == 0 ? remove : add);
            });

            assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 404);
        }
        assertThat(storedMembers()).isZero();
        assertThat(emulator.call(Request.of("ListDatabases", instanceId))).hasMember("/TotalCount", "3");
    }
}
