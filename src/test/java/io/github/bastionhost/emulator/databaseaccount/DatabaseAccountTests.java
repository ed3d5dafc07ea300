package io.github.bastionhost.emulator.databaseaccount;

import static io.github.bastionhost.emulator.database.DatabaseRequests.createDatabase;
import static io.github.bastionhost.emulator.database.DatabaseRequests.onDatabase;
import static io.github.bastionhost.emulator.databaseaccount.DatabaseAccountRequests.createDatabaseAccount;
import static io.github.bastionhost.emulator.databaseaccount.DatabaseAccountRequests.onDatabaseAccount;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions of database accounts: catalogue, samples and the page of DeleteDatabaseAccount. */
class DatabaseAccountTests extends EmulatorTests {

    private String database(String type) {
        Answer answer = emulator.call(createDatabase(instanceId).with("DatabaseType", type));
        assertThat(answer).isAccepted();
        return answer.at("/DatabaseId").asString();
    }

    private Request account(String databaseId) {
        return createDatabaseAccount(instanceId, databaseId);
    }

    private String create(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer.at("/DatabaseAccountId").asString();
    }

    private Request on(String action, String accountId) {
        return onDatabaseAccount(action, instanceId, accountId);
    }

    private Answer get(String accountId) {
        return emulator.call(on("GetDatabaseAccount", accountId));
    }

    private Request list() {
        return Request.of("ListDatabaseAccounts", instanceId);
    }

    private List<String> names(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return StreamSupport.stream(answer.at("/DatabaseAccounts").spliterator(), false)
                .map(account -> account.path("DatabaseAccountName").asString())
                .toList();
    }

    private byte[] sealedPassword(String name) {
        return database()
                .sql("select sealed_password from database_account where instance_id = :instance and name = :name")
                .param("instance", instanceId)
                .param("name", name)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    @Test
    void answersTheIdAsText() {
        Answer answer = emulator.call(account(database("MySQL")));

        assertThat(answer).isAccepted();
        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"DatabaseAccountId\":\"1\"}"
                        .formatted(answer.at("/RequestId").asString()));
    }

    @Test
    void showsAnOracleAccountAsTheSampleDoes() {
        Answer answer = get(create(account(database("Oracle")).with("DatabaseAccountName", "uac")));

        assertThat(answer).isAccepted();
        assertThat(answer.at("/DatabaseAccount").toString())
                .isEqualTo("{\"DatabaseAccountId\":\"1\",\"DatabaseAccountName\":\"uac\",\"DatabaseSchema\":\"orcl\","
                        + "\"HasPassword\":true,\"LoginAttribute\":\"SID\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MySQL", "SQLServer", "PostgreSQL"})
    void ignoresTheLoginAttributeOfOtherDatabases(String type) {
        Answer answer = get(create(account(database(type)).with("LoginAttribute", "SERVICENAME")));

        assertThat(answer).isAccepted().hasMember("/DatabaseAccount/DatabaseSchema", "orcl");
        assertThat(answer.at("/DatabaseAccount").has("LoginAttribute")).isFalse();
        assertThat(emulator.call(account("1").with("LoginAttribute", "other")))
                .isRefusedAsInvalid()
                .because("LoginAttribute must be one of SERVICENAME, SID");
    }

    @ParameterizedTest
    @CsvSource({
        "MySQL, DatabaseSchema, true",
        "SQLServer, DatabaseSchema, true",
        "PostgreSQL, DatabaseSchema, false",
        "Oracle, DatabaseSchema, false",
        "MySQL, LoginAttribute, true",
        "SQLServer, LoginAttribute, true",
        "PostgreSQL, LoginAttribute, true",
        "Oracle, LoginAttribute, false",
        "Oracle, Password, true"
    })
    void asksSchemaAndLoginAttributeAsTheEngineNeedsThem(String type, String name, boolean optional) {
        Request without = account(database(type)).without(name);
        Request empty = account("1").with(name, "").with("DatabaseAccountName", "other");
        for (Request request : List.of(without, empty)) {
            Answer answer = emulator.call(request);
            if (optional) {
                assertThat(answer).isAccepted();
            } else {
                assertThat(answer).isRefusedAsInvalid().because(name + " is required where the database is " + type);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstanceId", "DatabaseAccountName", "DatabaseId"})
    void refusesARequestWithoutARequiredParameter(String name) {
        String database = database("MySQL");

        assertThat(emulator.call(account(database).without(name)))
                .isRefusedAsInvalid()
                .because(name + " is required");
        assertThat(emulator.call(account(database).with(name, "")))
                .isRefusedAsInvalid()
                .because(name + " is required");
    }

    static Stream<String> badNames() {
        return Stream.of("n".repeat(129), "🔑".repeat(129), "  ", "a\tb", "line\nbreak");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesOtherNamesAndSchemas(String name) {
        String database = database("MySQL");

        assertThat(emulator.call(account(database).with("DatabaseAccountName", name)))
                .isRefusedAsInvalid()
                .because("DatabaseAccountName ");
        assertThat(emulator.call(account(database).with("DatabaseSchema", name)))
                .isRefusedAsInvalid()
                .because("DatabaseSchema ");
    }

    @Test
    void keepsANameAndASchemaOf128Characters() {
        String name = "🔑".repeat(128);

        assertThat(get(create(account(database("Oracle"))
                        .with("DatabaseAccountName", name)
                        .with("DatabaseSchema", name))))
                .hasMember("/DatabaseAccount/DatabaseAccountName", name)
                .hasMember("/DatabaseAccount/DatabaseSchema", name);
    }

    @Test
    void refusesAnAccountOfADatabaseThatIsNotThere() {
        assertThat(emulator.call(account("99")))
                .isRefusedWith(404, "DatabaseNotFound")
                .because("DatabaseId \"99\" names no database");
        assertThat(emulator.call(account("x"))).isRefusedAsInvalid().because("DatabaseId must be an id");
        database("MySQL");
        assertThat(emulator.call(account("1").with("ProjectId", "7"))).isRefusedWith(404, "DatabaseNotFound");
    }

    @Test
    void refusesANameThatIsTakenOnTheDatabase() {
        String database = database("MySQL");
        create(account(database));

        assertThat(emulator.call(account(database)))
                .isRefusedWith(400, "DatabaseAccountAlreadyExists")
                .because("DatabaseAccountName \"root\"");
        create(account(database).with("DatabaseAccountName", "ROOT"));
        create(account(database("MySQL")));
    }

    @Test
    void sealsThePassword() {
        String database = database("MySQL");
        create(account(database).with("Password", "MCQ-secret-名"));
        create(account(database).with("DatabaseAccountName", "none").without("Password"));

        byte[] plain = "MCQ-secret-名".getBytes(StandardCharsets.UTF_8);
        assertThat(sealedPassword("root")).hasSize(plain.length + 29);
        assertThat(new String(sealedPassword("root"), StandardCharsets.ISO_8859_1))
                .doesNotContain("MCQ");
        assertThat(get("2").at("/DatabaseAccount/HasPassword").isBoolean()).isTrue();
        assertThat(get("2")).hasMember("/DatabaseAccount/HasPassword", "false");
    }

    @Test
    void takesAPasswordOf1024Bytes() {
        String database = database("MySQL");

        assertThat(emulator.call(account(database).with("Password", "名".repeat(341) + "p")))
                .isAccepted();
        Answer refused = emulator.call(
                account(database).with("DatabaseAccountName", "b").with("Password", "名".repeat(341) + "pp"));
        assertThat(refused).isRefusedAsInvalid().because("Password must be at most 1024 bytes long");
        assertThat(refused.body()).doesNotContain("名");
        assertThat(emulator.call(on("ModifyDatabaseAccount", "1").with("Password", "p".repeat(1_025))))
                .isRefusedAsInvalid()
                .because("Password must be at most 1024 bytes long");
    }

    @Test
    void listsTheAccountsOfADatabaseOrOfAll() {
        String first = database("MySQL");
        String second = database("Oracle");
        create(account(first).with("DatabaseAccountName", "a"));
        create(account(second).with("DatabaseAccountName", "b"));
        create(account(first).with("DatabaseAccountName", "c").without("Password"));

        assertThat(names(list().with("DatabaseId", first))).containsExactly("a", "c");
        assertThat(names(list())).containsExactly("a", "b", "c");
        assertThat(names(list().with("DatabaseId", ""))).hasSize(3);
        assertThat(names(list().with("DatabaseAccountName", "b"))).containsExactly("b");
        assertThat(names(list().with("DatabaseAccountName", "b").with("DatabaseId", first)))
                .isEmpty();
        assertThat(names(list().with("DatabaseAccountName", "B"))).isEmpty();
        assertThat(names(list().with("DatabaseAccountName", ""))).hasSize(3);
        Answer page = emulator.call(list().with("PageNumber", "2").with("PageSize", "1"));
        assertThat(page).hasMember("/TotalCount", "3").hasMember("/DatabaseAccounts/0/DatabaseId", second);
        assertThat(emulator.call(list()).at("/DatabaseAccounts/2").toString())
                .isEqualTo("{\"DatabaseAccountId\":\"3\",\"DatabaseAccountName\":\"c\",\"DatabaseId\":\"1\","
                        + "\"DatabaseSchema\":\"orcl\",\"HasPassword\":\"false\"}");
        assertThat(emulator.call(list())).hasMember("/DatabaseAccounts/0/HasPassword", "true");
    }

    @Test
    void listsNothingAsAnEmptyList() {
        Answer answer = emulator.call(list());

        assertThat(answer).isAccepted().hasMember("/TotalCount", "0");
        assertThat(answer.at("/DatabaseAccounts").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PageSize, 101, PageSize must be at most 100",
        "PageNumber, 0, PageNumber must be at least 1",
        "DatabaseId, x, DatabaseId must be an id",
        "ProjectId, x, ProjectId must be an integer"
    })
    void refusesMalformedFilters(String name, String value, String reason) {
        assertThat(emulator.call(list().with(name, value))).isRefusedAsInvalid().because(reason);
    }

    @Test
    void refusesToListTheAccountsOfADatabaseThatIsNotThere() {
        assertThat(emulator.call(list().with("DatabaseId", "99"))).isRefusedWith(404, "DatabaseNotFound");
    }

    @Test
    void knowsOnlyTheAccountsOfTheProjectThatIsAskedFor() {
        assertThat(emulator.call(createDatabase(instanceId).with("ProjectId", "7")))
                .isAccepted();
        database("MySQL");
        create(account("1").with("ProjectId", "7"));
        create(account("2").with("DatabaseAccountName", "other"));

        assertThat(names(list().with("ProjectId", "7"))).containsExactly("root");
        assertThat(names(list().with("ProjectId", "8"))).isEmpty();
        assertThat(names(list().with("ProjectId", "7").with("DatabaseId", "1"))).containsExactly("root");
        assertThat(emulator.call(list().with("ProjectId", "7").with("DatabaseId", "2")))
                .isRefusedWith(404, "DatabaseNotFound");
        for (String action : List.of("GetDatabaseAccount", "ModifyDatabaseAccount", "DeleteDatabaseAccount")) {
            assertThat(emulator.call(on(action, "2").with("ProjectId", "7")))
                    .isRefusedWith(404, "DatabaseAccountNotFound");
            assertThat(emulator.call(on(action, "1").with("ProjectId", "7"))).isAccepted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetDatabaseAccount", "ModifyDatabaseAccount", "DeleteDatabaseAccount"})
    void refusesAnIdThatNamesNoAccount(String action) {
        create(account(database("MySQL")));

        assertThat(emulator.call(on(action, "99")))
                .isRefusedWith(404, "DatabaseAccountNotFound")
                .hasMember("/Message", "The database account is not found.")
                .because("DatabaseAccountId \"99\" names no database account");
        assertThat(emulator.call(on(action, "1").with("InstanceId", instanceId + "x")))
                .isRefusedWith(404, "DatabaseAccountNotFound");
        assertThat(emulator.call(on(action, "x"))).isRefusedAsInvalid().because("DatabaseAccountId must be an id");
        assertThat(emulator.call(on(action, ""))).isRefusedAsInvalid().because("DatabaseAccountId is required");
    }

    @Test
    void changesWhatIsGiven() {
        String account = create(account(database("Oracle")).without("Password"));

        Answer answer = emulator.call(on("ModifyDatabaseAccount", account)
                .with("DatabaseAccountName", "new")
                .with("DatabaseSchema", "schema")
                .with("Password", "secret"));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(get(account))
                .hasMember("/DatabaseAccount/DatabaseAccountName", "new")
                .hasMember("/DatabaseAccount/DatabaseSchema", "schema")
                .hasMember("/DatabaseAccount/HasPassword", "true")
                .hasMember("/DatabaseAccount/LoginAttribute", "SID");
    }

    @Test
    void leavesWhatIsAbsentOrEmpty() {
        String account = create(account(database("Oracle")));
        String before = get(account).at("/DatabaseAccount").toString();
        byte[] password = sealedPassword("root");

        assertThat(emulator.call(on("ModifyDatabaseAccount", account))).isAccepted();
        assertThat(emulator.call(on("ModifyDatabaseAccount", account)
                        .with("DatabaseAccountName", "")
                        .with("DatabaseSchema", "")
                        .with("Password", "")))
                .isAccepted();

        assertThat(get(account).at("/DatabaseAccount").toString()).isEqualTo(before);
        assertThat(sealedPassword("root")).isEqualTo(password);
    }

    @Test
    void refusesToRenameToATakenName() {
        String database = database("MySQL");
        create(account(database).with("DatabaseAccountName", "taken"));
        String account = create(account(database));

        assertThat(emulator.call(on("ModifyDatabaseAccount", account)
                        .with("DatabaseAccountName", "taken")
                        .with("DatabaseSchema", "new")))
                .isRefusedWith(400, "DatabaseAccountAlreadyExists")
                .because("DatabaseAccountName \"taken\"");
        assertThat(get(account))
                .hasMember("/DatabaseAccount/DatabaseAccountName", "root")
                .hasMember("/DatabaseAccount/DatabaseSchema", "orcl");
        assertThat(emulator.call(on("ModifyDatabaseAccount", account).with("DatabaseAccountName", "root")))
                .isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DatabaseAccountName", "DatabaseSchema"})
    void refusesToChangeTextsBeyondTheirLimits(String name) {
        String account = create(account(database("MySQL")));

        assertThat(emulator.call(on("ModifyDatabaseAccount", account).with(name, "n".repeat(129))))
                .isRefusedAsInvalid()
                .because(name + " must be 0 to 128 characters long");
        assertThat(emulator.call(on("ModifyDatabaseAccount", account).with(name, " ")))
                .isRefusedAsInvalid()
                .because(name + " must not be blank");
        assertThat(emulator.call(on("ModifyDatabaseAccount", account).with(name, "n".repeat(128))))
                .isAccepted();
    }

    @Test
    void deletesAnAccountForGood() {
        String account = create(account(database("MySQL")));

        assertThat(emulator.call(on("DeleteDatabaseAccount", account))).isAccepted();
        assertThat(get(account)).isRefusedWith(404, "DatabaseAccountNotFound");
        assertThat(emulator.call(on("DeleteDatabaseAccount", account))).isRefusedWith(404, "DatabaseAccountNotFound");
        assertThat(create(account("1"))).isNotEqualTo(account);
    }

    @Test
    void goesWithItsDatabase() {
        String database = database("MySQL");
        String account = create(account(database));

        assertThat(emulator.call(onDatabase("DeleteDatabase", instanceId, database)))
                .isAccepted();

        assertThat(get(account)).isRefusedWith(404, "DatabaseAccountNotFound");
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
    }

    @Test
    void letsOneOfFiftyCallersTakeAName() {
        String database = database("MySQL");

        List<Answer> answers = Race.of(50, number -> emulator.call(account(database)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "DatabaseAccountAlreadyExists"));
    }

    @Test
    void endsARaceOfRenamesInSuccessOrInARefusal() {
        String database = database("MySQL");
        List<String> accounts = List.of(
                create(account(database).with("DatabaseAccountName", "a")),
                create(account(database).with("DatabaseAccountName", "b")));

        for (int round = 0; round < 10; round++) {
            List<Answer> answers = Race.of(
                    8,
                    number -> emulator.call(on("ModifyDatabaseAccount", accounts.get(number % 2))
                            .with("DatabaseAccountName", number / 2 % 2 == 0 ? "a" : "b")));

            assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 400);
        }
        assertThat(names(list())).doesNotHaveDuplicates();
    }

    @Test
    void leavesNothingBehindWhenTheDatabaseIsDeletedMeanwhile() {
        for (int round = 0; round < 10; round++) {
            String database = database("MySQL");

            List<Answer> answers = Race.of(
                    12,
                    number -> number == 6
                            ? emulator.call(onDatabase("DeleteDatabase", instanceId, database))
                            : emulator.call(account(database).with("DatabaseAccountName", "a" + number)));

            assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 404);
        }
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
        assertThat(emulator.call(Request.of("ListDatabases", instanceId))).hasMember("/TotalCount", "0");
    }
}
