package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.each;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grants of databases and their accounts, and the lists of them: catalogue and samples. */
class DatabaseGrantTests extends AuthorizationTests {

    private static String accounts(String databaseId, String... accountIds) {
        return "{\"DatabaseId\":\"%s\",\"DatabaseAccountIds\":[%s]}"
                .formatted(databaseId, String.join(",", accountIds));
    }

    private Request accountsOf(String subject, String subjectId, String databaseId) {
        return of("ListDatabaseAccountsFor", subject, subjectId).with("DatabaseId", databaseId);
    }

    private List<String> databases(Request list) {
        return each(accepted(list), "Databases", "DatabaseId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void grantsADatabaseAndItsAccountsAndTakesThemAway(String subject) {
        String id = newSubject(subject, "ops");
        String database = newDatabase("MySQL0");
        String test = newDatabaseAccount(database, "test");
        String admin = newDatabaseAccount(database, "admin");
        Request attach = attachDatabases(subject, id, "").without("Databases");

        Answer answer = emulator.call(
                attach.with("Databases.1.DatabaseId", database).with("Databases.1.DatabaseAccountIds.1", test));
        assertThat(answer.body())
                .isEqualTo(
                        ("{\"RequestId\":\"%s\",\"Results\":[{\"Code\":\"OK\",\"DatabaseAccounts\":[{\"Code\":\"OK\","
                                        + "\"DatabaseAccountId\":\"%s\",\"Message\":\"None\"}],\"DatabaseId\":\"%s\","
                                        + "\"Message\":\"None\",\"%sId\":\"%s\"}]}")
                                .formatted(answer.header("x-acs-request-id"), test, database, subject, id));
        assertThat(authorized(accountsOf(subject, id, database))).containsExactly("test");

        assertThat(outcome(attachDatabases(subject, id, accounts(database)))).isEqualTo("OBJECT_AlREADY_EXISTS");
        assertThat(outcome(attachDatabases(subject, id, accounts(database, test, admin))))
                .isEqualTo("OK[OBJECT_AlREADY_EXISTS, OK]");
        done(detachDatabases(subject, id, accounts(database, test)));
        assertThat(authorized(accountsOf(subject, id, database))).containsExactly("admin");
        done(detachDatabases(subject, id, accounts(database)));
        assertThat(databases(of("ListDatabasesFor", subject, id))).isEmpty();
        assertThat(count("account_grant")).isZero();
        assertThat(outcome(detachDatabases(subject, id, accounts(database, test))))
                .isEqualTo("OBJECT_NOT_FOUND[OBJECT_NOT_FOUND]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void saysOfEachItemWhatIsWrongAndDoesTheOthers(String subject) {
        String id = newSubject(subject, "ops");
        String database = newDatabase("MySQL0");
        String test = newDatabaseAccount(database, "test");
        String other = newDatabase("MySQL1");
        String items = "[" + accounts("99999", test) + ",{\"DatabaseId\":\"x\"}," + accounts(other, test) + ","
                + accounts(database, "99999", "\"y\"", test) + "]";

        assertThat(outcomes(attachDatabases(subject, id, items)))
                .containsExactly(
                        "OBJECT_NOT_FOUND[OBJECT_NOT_FOUND]",
                        "INVALID_ARGUMENT",
                        "OK[OBJECT_NOT_FOUND]",
                        "OK[OBJECT_NOT_FOUND, INVALID_ARGUMENT, OK]");
        assertThat(databases(of("ListDatabasesFor", subject, id))).containsExactly(database, other);
    }

    @ParameterizedTest
    @CsvSource({
        "AttachDatabaseAccountsToUser, UserId",
        "AttachDatabaseAccountsToUserGroup, UserGroupId",
        "DetachDatabaseAccountsFromUser, UserId",
        "DetachDatabaseAccountsFromUserGroup, UserGroupId"
    })
    void refusesBadRequestsAsAWhole(String action, String idName) {
        Request request =
                Request.of(action, instanceId).with(idName, "1").with("Databases", "[{\"DatabaseId\":\"1\"}]");

        assertThat(emulator.call(request))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .because(idName);
        assertThat(emulator.call(request.without("Databases")))
                .isRefusedAsInvalid()
                .because("Databases is required");
        Request eleven = request.without("Databases");
        for (int number = 1; number <= 11; number++) {
            eleven = eleven.with("Databases." + number + ".DatabaseId", "" + number);
        }
        assertThat(emulator.call(eleven)).isRefusedAsInvalid().because("Databases must hold 1 to 10 elements");
        assertThat(emulator.call(request.with("Databases", accounts("1", "1,2,3,4,5,6,7,8,9,10,11"))))
                .isRefusedAsInvalid()
                .because("Databases.1.DatabaseAccountIds must hold 0 to 10 elements");
    }

    @Test
    void showsOfADatabaseWhatTheSampleShows() {
        String user = newSubject("User", "ops");
        String group = newSubject("UserGroup", "ops");
        String database = accepted(createDatabase("MySQL0")
                        .with("Comment", "comment")
                        .with("ProjectId", "3")
                        .with("DatabasePublicAddress", "db.example.com"))
                .at("/DatabaseId")
                .asString();
        String first = newDatabaseAccount(database, "a");
        String second = newDatabaseAccount(database, "b");
        newDatabaseAccount(database, "c");
        done(attachDatabases("User", user, accounts(database)));
        done(attachDatabases("UserGroup", group, accounts(database, first, second)));

        Answer ofUser = accepted(of("ListDatabasesFor", "User", user));
        assertThat(ofUser)
                .hasMember("/TotalCount", "1")
                .hasMember("/Databases/0/ActiveAddressType", "Private")
                .hasMember("/Databases/0/Comment", "comment")
                .hasMember("/Databases/0/DatabaseId", database)
                .hasMember("/Databases/0/DatabaseName", "MySQL0")
                .hasMember("/Databases/0/DatabasePort", "3306")
                .hasMember("/Databases/0/DatabasePrivateAddress", "10.0.0.2")
                .hasMember("/Databases/0/DatabasePublicAddress", "db.example.com")
                .hasMember("/Databases/0/DatabaseType", "MySQL")
                .hasMember("/Databases/0/ProjectId", "3")
                .hasMember("/Databases/0/ProjectName", "")
                .hasMember("/Databases/0/Source", "Local")
                .hasMember("/Databases/0/SourceInstanceId", "");
        assertThat(ofUser.at("/Databases/0/DatabasePort").isIntegralNumber()).isTrue();
        assertThat(ofUser.at("/Databases/0/NetworkDomainId").isString()).isTrue();
        assertThat(ofUser.at("/Databases/0").has("DatabaseAccountCount")).isFalse();
        assertThat(accepted(of("ListDatabasesFor", "UserGroup", group)))
                .hasMember("/Databases/0/DatabaseAccountCount", "2")
                .hasMember("/Databases/0/ProjectId", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void filtersTheGrantedDatabases(String subject) {
        String id = newSubject(subject, "ops");
        String first = newDatabase("first");
        String second = accepted(createDatabase("second")
                        .with("DatabaseType", "PostgreSQL")
                        .with("DatabasePublicAddress", "db.example.com")
                        .with("ProjectId", "5"))
                .at("/DatabaseId")
                .asString();
        newDatabase("third");
        Request list = of("ListDatabasesFor", subject, id);
        assertThat(accepted(list)).hasMember("/TotalCount", "0");
        assertThat(accepted(list).at("/Databases").isArray()).isTrue();
        done(attachDatabases(subject, id, "[" + accounts(first) + "," + accounts(second) + "]"));

        assertThat(databases(list)).containsExactly(first, second);
        assertThat(databases(list.with("DatabaseName", "second"))).containsExactly(second);
        assertThat(databases(list.with("DatabaseName", "third"))).isEmpty();
        assertThat(databases(list.with("DatabaseAddress", "10.0.0.2"))).containsExactly(first, second);
        assertThat(databases(list.with("DatabaseAddress", "db.example.com"))).containsExactly(second);
        assertThat(databases(list.with("DatabaseAddress", "db.example"))).isEmpty();
        assertThat(databases(list.with("DatabaseType", "MySQL"))).containsExactly(first);
        assertThat(databases(list.with("ProjectId", "5"))).containsExactly(second);
        String domain = accepted(list).at("/Databases/0/NetworkDomainId").asString();
        assertThat(databases(list.with("NetworkDomainId", domain))).containsExactly(first, second);
        assertThat(databases(list.with("NetworkDomainId", "98765"))).isEmpty();
        assertThat(databases(list.with("NetworkDomainId", ""))).hasSize(2);
        assertThat(databases(list.with("PageSize", "1").with("PageNumber", "2")))
                .containsExactly(second);
        assertThat(accepted(list.with("PageSize", "1"))).hasMember("/TotalCount", "2");
        assertThat(emulator.call(list.with("DatabaseType", "Redis")))
                .isRefusedAsInvalid()
                .because("DatabaseType");
        assertThat(emulator.call(list.with("NetworkDomainId", "x")))
                .isRefusedAsInvalid()
                .because("NetworkDomainId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void listsAllAccountsOfOneDatabase(String subject) {
        String id = newSubject(subject, "ops");
        String database = newDatabase("MySQL0");
        String first = newDatabaseAccount(database, "a");
        newDatabaseAccount(database, "b");
        done(attachDatabases(subject, id, accounts(database, first)));
        Request list = accountsOf(subject, id, database);

        Answer answer = accepted(list);
        assertThat(answer.body())
                .contains(("{\"DatabaseAccountId\":\"%s\",\"DatabaseAccountName\":\"a\",\"DatabaseId\":\"%s\","
                                + "\"IsAuthorized\":true,\"ProtocolName\":\"MySQL\"}")
                        .formatted(first, database))
                .contains("\"IsAuthorized\":false")
                .contains("\"TotalCount\":2");
        assertThat(accepted(list.with("DatabaseAccountName", "b")))
                .hasMember("/TotalCount", "1")
                .hasMember("/DatabaseAccounts/0/DatabaseAccountName", "b");
        assertThat(accepted(list.with("PageSize", "1").with("PageNumber", "2")))
                .hasMember("/TotalCount", "2")
                .hasMember("/DatabaseAccounts/0/DatabaseAccountName", "b");
        assertThat(emulator.call(list.with("DatabaseId", "99999")))
                .isRefusedWith(404, "DatabaseNotFound")
                .because("DatabaseId \"99999\" names no database");
        assertThat(emulator.call(list.with(subject + "Id", "99999"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
    }
}
