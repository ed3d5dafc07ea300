package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.user.UserRequests;
import io.github.bastionhost.emulator.usergroup.UserGroupRequests;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What tests of grants have in common: good requests, and things to grant, made through their own actions. */
abstract class AuthorizationTests extends EmulatorTests {

    /** A request to grant hosts to a "User" or "UserGroup". */
    Request attachHosts(String subject, String subjectId, String hosts) {
        return of("AttachHostAccountsTo", subject, subjectId).with("Hosts", hosts);
    }

    Request detachHosts(String subject, String subjectId, String hosts) {
        return of("DetachHostAccountsFrom", subject, subjectId).with("Hosts", hosts);
    }

    Request attachDatabases(String subject, String subjectId, String databases) {
        return of("AttachDatabaseAccountsTo", subject, subjectId).with("Databases", databases);
    }

    Request detachDatabases(String subject, String subjectId, String databases) {
        return of("DetachDatabaseAccountsFrom", subject, subjectId).with("Databases", databases);
    }

    Request attachGroups(String subject, String subjectId, String hostGroups) {
        return of("AttachHostGroupAccountsTo", subject, subjectId).with("HostGroups", hostGroups);
    }

    Request detachGroups(String subject, String subjectId, String hostGroups) {
        return of("DetachHostGroupAccountsFrom", subject, subjectId).with("HostGroups", hostGroups);
    }

    /** A list, or whatever action ends with "User" or "UserGroup". */
    Request of(String action, String subject, String subjectId) {
        return Request.of(action + subject, instanceId).with(subject + "Id", subjectId);
    }

    /** A new "User" or "UserGroup"; answers its id. */
    String newSubject(String subject, String name) {
        return subject.equals("User")
                ? UserRequests.newUser(emulator, instanceId, name)
                : UserGroupRequests.newUserGroup(emulator, instanceId, name);
    }

    Request createHost(String name) {
        return Request.of("CreateHost", instanceId)
                .with("HostName", name)
                .with("ActiveAddressType", "Private")
                .with("HostPrivateAddress", "10.0.0.1")
                .with("OSType", "Linux")
                .with("Source", "Local");
    }

    String newHost(String name) {
        return made(createHost(name), "HostId");
    }

    String newHostAccount(String hostId, String name) {
        return made(
                Request.of("CreateHostAccount", instanceId)
                        .with("HostId", hostId)
                        .with("HostAccountName", name)
                        .with("ProtocolName", "SSH"),
                "HostAccountId");
    }

    Request createDatabase(String name) {
        return Request.of("CreateDatabase", instanceId)
                .with("DatabaseName", name)
                .with("ActiveAddressType", "Private")
                .with("DatabasePrivateAddress", "10.0.0.2")
                .with("DatabasePort", "3306")
                .with("DatabaseType", "MySQL")
                .with("Source", "Local");
    }

    String newDatabase(String name) {
        return made(createDatabase(name), "DatabaseId");
    }

    String newDatabaseAccount(String databaseId, String name) {
        return made(
                Request.of("CreateDatabaseAccount", instanceId)
                        .with("DatabaseId", databaseId)
                        .with("DatabaseAccountName", name),
                "DatabaseAccountId");
    }

    String newHostGroup(String name) {
        return made(Request.of("CreateHostGroup", instanceId).with("HostGroupName", name), "HostGroupId");
    }

    void putHostIntoGroup(String hostId, String hostGroupId) {
        done(Request.of("AddHostsToGroup", instanceId)
                .with("HostGroupId", hostGroupId)
                .with("HostIds", "[\"" + hostId + "\"]"));
    }

    void putDatabaseIntoGroup(String databaseId, String hostGroupId) {
        done(Request.of("AddDatabasesToGroup", instanceId)
                .with("HostGroupId", hostGroupId)
                .with("DatabaseIds.1", databaseId));
    }

    void putUserIntoGroup(String userId, String userGroupId) {
        done(UserGroupRequests.addUsersToGroup(instanceId, userGroupId, userId));
    }

    /** Calls a batch and answers its results, which are all OK, also those of accounts. */
    JsonNode done(Request batch) {
        Answer answer = emulator.call(batch);
        assertThat(answer).isAccepted();
        List<String> codes = answer.at("/Results").findValues("Code").stream()
                .map(JsonNode::asString)
                .toList();
        org.assertj.core.api.Assertions.assertThat(codes)
                .as(answer.body())
                .isNotEmpty()
                .containsOnly("OK");
        return answer.at("/Results");
    }

    /** Calls a batch of one asset: its code and, in brackets, those of its accounts. */
    String outcome(Request batch) {
        List<String> outcomes = outcomes(batch);
        org.assertj.core.api.Assertions.assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    /** Calls a batch: the code of each asset and, in brackets, those of its accounts. */
    List<String> outcomes(Request batch) {
        Answer answer = emulator.call(batch);
        assertThat(answer).isAccepted();
        return StreamSupport.stream(answer.at("/Results").spliterator(), false)
                .map(item -> item.path("Code").asString() + accountCodes(item))
                .toList();
    }

    private static String accountCodes(JsonNode item) {
        for (String list : List.of("HostAccounts", "DatabaseAccounts", "HostAccountNames")) {
            if (item.has(list)) {
                List<String> codes = StreamSupport.stream(item.path(list).spliterator(), false)
                        .map(account -> account.path("Code").asString())
                        .toList();
                return codes.isEmpty() ? "" : codes.toString();
            }
        }
        throw new AssertionError("no list of accounts in " + item);
    }

    /** The accounts of a host or database of which a list says that they are granted. */
    List<String> authorized(Request list) {
        Answer answer = emulator.call(list);
        assertThat(answer).isAccepted();
        String kind = answer.json().has("HostAccounts") ? "Host" : "Database";
        return StreamSupport.stream(answer.at("/" + kind + "Accounts").spliterator(), false)
                .filter(account -> account.path("IsAuthorized").booleanValue())
                .map(account -> account.path(kind + "AccountName").asString())
                .toList();
    }

    /** The ids of the granted hosts. */
    List<String> hostsOf(String subject, String subjectId) {
        return UserRequests.each(accepted(of("ListHostsFor", subject, subjectId)), "Hosts", "HostId");
    }

    Answer accepted(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer;
    }

    private String made(Request create, String id) {
        return accepted(create).at("/" + id).asString();
    }

    /** How many rows of a table the test's instance has. */
    long count(String table) {
        return database()
                .sql("select count(*) from " + table + " where instance_id = :instance")
                .param("instance", instanceId)
                .query(Long.class)
                .single();
    }
}
