package io.github.bastionhost.emulator.snapshot;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole state as one file. These tests change what all share, so they have a service for themselves. */
@TestPropertySource(properties = "bastionhost.control.allowed-hosts=snapshots")
class StateTests extends EmulatorTests {

    private static final String INSTANCE = "bastionhost-cn-examples01";

    /** What an emulator does not carry from one world to another: what was used up in the one. */
    private static final List<String> LEFT_OUT = List.of("nonce");

    /** Tables that are of the service and not of a world. */
    private static final List<String> OF_THE_SERVICE = List.of("flyway_schema_history", "snapshot", "store", "world");

    @AfterEach
    void backToTheStart() {
        emulator.control("POST", "/reset", "{}");
        emulator.control("DELETE", "/snapshots/all");
    }

    private Answer download() {
        return emulator.control("GET", "/state");
    }

    private Answer upload(String file) {
        return emulator.control("PUT", "/state", file);
    }

    private static ObjectNode table(JsonNode state, String name) {
        return (ObjectNode) state.path("tables")
                .valueStream()
                .filter(table -> table.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void fill() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00.123456Z\",\"frozen\":true}");
        emulator.control("PUT", "/access-keys", "[{\"accessKeyId\":\"kept\",\"accessKeySecret\":\"s3cret-key\"}]");
        emulator.call(createHostShareKey(INSTANCE).with("HostShareKeyName", "\u4e2d\uD83D\uDE00\"\\"));
        emulator.call(generateAssetOperationToken(INSTANCE));
        emulator.control("POST", "/instances", "{\"description\": \"second\"}");
    }

    @Test
    void bringsBackExactlyWhatWasWritten() {
        fill();
        Answer file = download();
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/json");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"bastionhost-emulator-state.json\"");
        assertThat(file.at("/format").asInt()).isEqualTo(1);
        emulator.control("POST", "/reset", "{}");

        Answer answer = upload(file.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        JsonNode again = download().json();
        assertThat(again.path("tables")).isEqualTo(file.at("/tables"));
        assertThat(again.path("clock")).isEqualTo(file.at("/clock"));
        assertThat(emulator.control("GET", "/clock").at("/instant").asString())
                .isEqualTo("2026-11-23T04:13:00.123456Z");
        assertThat(emulator.control("GET", "/access-keys").at("/0/accessKeyId").asString())
                .isEqualTo("kept");
        assertThat(emulator.call(createHostShareKey(INSTANCE).with("HostShareKeyName", "next")))
                .hasMember("/HostShareKeyId", "10236");
    }

    /** Whatever tables there are: a new one is in this list, or one of these lists must be changed knowingly. */
    @Test
    void holdsEveryTableThereIs() {
        List<String> tables = database()
                .sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = lower(current_schema) order by 1")
                .query(String.class)
                .list();

        List<String> written = download()
                .at("/tables")
                .valueStream()
                .map(table -> table.path("name").asString())
                .sorted()
                .toList();
        assertThat(tables)
                .filteredOn(table -> !LEFT_OUT.contains(table) && !OF_THE_SERVICE.contains(table))
                .isEqualTo(written)
                .hasSizeGreaterThan(25);
        fill();
        relate();
        emulator.control("POST", "/snapshots/all", "{}");
        long kept = database()
                .sql("select kept_world from snapshot where name = 'all'")
                .query(Long.class)
                .single();
        TreeMap<String, Long> copied = new TreeMap<>();
        TreeMap<String, Long> stored = new TreeMap<>();
        for (String table : written) {
            copied.put(table, rows(table, Long.toString(kept)));
            stored.put(table, rows(table, "(select id from world where name = 'default')"));
        }
        assertThat(copied).isEqualTo(stored);
        assertThat(stored.values().stream().filter(count -> count > 0)).hasSizeGreaterThan(23);
    }

    /** One row each in the tables that refer to others, between the first things of the examples. */
    private void relate() {
        for (String row : List.of(
                "host_group_host (world, instance_id, host_group_id, host_id) values (%s, 1, 1)",
                "host_group_database (world, instance_id, host_group_id, database_id) values (%s, 1, 1)",
                "user_group_user (world, instance_id, user_group_id, user_id) values (%s, 1, 1)",
                "asset_grant (world, instance_id, grant_id, user_id, host_id) values (%s, 1, 1, 1)",
                "account_grant (world, instance_id, grant_id, host_account_id) values (%s, 1, 1)",
                "policy_subject (world, instance_id, policy_id, user_id) values (%s, 1, 1)",
                "policy_asset (world, instance_id, policy_id, place, host_id, all_accounts) values (%s, 1, 0, 1, false)",
                "policy_account (world, instance_id, policy_id, place, host_account_id) values (%s, 1, 0, 1)")) {
            database()
                    .sql("insert into "
                            + row.formatted("(select id from world where name = 'default'), '" + INSTANCE + "'"))
                    .update();
        }
    }

    private long rows(String table, String world) {
        return database()
                .sql("select count(*) from %s where world = %s".formatted(table, world))
                .query(Long.class)
                .single();
    }

    /** Only then it is known what a file of another key must not bring. */
    @Test
    void knowsAllSealedColumnsByTheirNames() {
        assertThat(database()
                        .sql("select lower(column_name) from information_schema.columns"
                                + " where lower(table_schema) = lower(current_schema)"
                                + " and lower(data_type) in ('binary varying', 'bytea')"
                                + " and lower(table_name) not in ('store', 'nonce')")
                        .query(String.class)
                        .list())
                .allMatch(column -> column.startsWith("sealed_") || column.equals("token_hash"));
    }

    @Test
    void showsNoSecret() {
        fill();
        emulator.call(Request.of("CreateHostAccount", INSTANCE)
                .with("HostId", "1")
                .with("HostAccountName", "sealed")
                .with("ProtocolName", "SSH")
                .with("Password", "Pass-w0rd-of-1"));

        assertThat(download().body())
                .contains("\"sealed\"")
                .doesNotContain("s3cret-key", "Pass-w0rd-of-1", "PRIVATE KEY");
    }

    @Test
    void takesWhatAnOlderVersionWrote() {
        emulator.control("POST", "/instances", "{\"description\": \"second\"}");
        ObjectNode state = (ObjectNode) download().json();
        state.put("schema", "17");
        // Before migration 18 an instance was an id and a region; a table of later is not there at all.
        ObjectNode instances = table(state, "instance");
        int last = ((ArrayNode) instances.path("columns")).size();
        for (JsonNode row : instances.path("rows")) {
            while (row.size() > 2) {
                ((ArrayNode) row).remove(row.size() - 1);
            }
        }
        while (instances.path("columns").size() > 2) {
            ((ArrayNode) instances.path("columns"))
                    .remove(instances.path("columns").size() - 1);
        }
        assertThat(last).isGreaterThan(20);

        Answer answer = upload(state.toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(emulator.control("GET", "/instances").at("/0/instanceStatus").asString())
                .isEqualTo("RUNNING");
    }

    @Test
    void refusesWhatANewerVersionWrote() {
        String file = download().body();

        Answer format = upload(file.replace("\"format\":1", "\"format\":2"));
        assertThat(format.status()).as(format.body()).isEqualTo(422);
        assertThat(format.at("/detail").asString()).contains("format 2", "newer version", "up to format 1");
        Answer schema = upload(file.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"9999\""));
        assertThat(schema.status()).as(schema.body()).isEqualTo(422);
        assertThat(schema.at("/detail").asString()).contains("schema 9999", "newer version");
    }

    @Test
    void refusesSecretsOfAnotherKeyAndNothingElseOfIt() {
        String foreign = download().body().replaceFirst("\"keyCheck\":\"[^\"]*\"", "\"keyCheck\":\"AQID\"");
        assertThat(upload(foreign).status()).isEqualTo(204);

        fill();
        Answer answer = upload(download().body().replaceFirst("\"keyCheck\":\"[^\"]*\"", "\"keyCheck\":\"AQID\""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.at("/detail").asString()).contains("another encryption key", "encryption-key");
        assertThat(emulator.call(Request.of("ListHostShareKeys", INSTANCE))).hasMember("/TotalCount", "1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"format":1,                           | {                                     | format
            {"format":1                            | {"other":1                            | format
            {"format":1                            | {"format":"1"                         | format
            {"format":1                            | {"format":0                           | format
            {"format":1                            | {"format":99999999999999999999        | JSON
            "schema":"                             | "schema":"x                           | schema
            "schema":"                             | "scheme":"                            | schema
            "keyCheck":"                           | "keyCheck":"!                         | keyCheck
            "offset":"PT0S"                        | "offset":"soon"                       | clock
            "offset":"PT0S"                        | "offset":"PT99999999999H"             | clock
            "offset":"PT0S"                        | "offset":"PT0S","frozenAt":"x"        | clock
            "offset":"PT0S"                        |                                       | clock
            "tables":[                             | "tables":[7,                          | $.tables[0]
            "tables":[                             | "tables":{                            | tables
            "name":"host",                         | "name":"nonce",                       | name
            "name":"host",                         | "name":"world",                       | name
            "name":"host",                         | "name":"host_group",                  | host_group
            "columns":["instance_id","host_id",    | "columns":["world","host_id",         | columns[0]
            "columns":["instance_id","host_id",    | "columns":["host_id","host_id",       | columns[1]
            "columns":["instance_id","host_id",    | "columns":["instance_id",             | rows[0]
            "web01"                                | 7                                     | rows[0][5]
            "web01"                                | null                                  | is missing
            "web01"                                | "web01",1                             | rows[0]
            "web01"                                | ["web01"]                             | rows[0][5]
            "web01"                                | "LONG"                                | is too long
            "web01"                                | "web01                                | JSON
            "Linux"                                | "Solaris"                             | Host
            ["bastionhost-cn-examples01",1,null,"w | ["bastionhost-cn-examples01",1.5,null,"w | rows[0][1]
            ["bastionhost-cn-examples01",1,null,"w | ["bastionhost-cn-examples01",2,null,"w | refers to nothing
            """)
    void refusesWhatIsMalformedAndChangesNothing(String written, String spoilt, String named) {
        emulator.call(createHostShareKey(instanceId));
        JsonNode before = download().at("/tables");
        String file = download().body();
        assertThat(file).contains(written);
        String replacement = spoilt == null ? "" : spoilt.replace("LONG", "x".repeat(300));

        Answer answer = upload(file.replace(written, replacement));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail").asString()).contains(named);
        assertThat(download().at("/tables")).isEqualTo(before);
        assertThat(emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", "next")))
                .isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{}", "{\"format\":1}"})
    void refusesOtherJson(String body) {
        assertThat(upload(body).status()).isEqualTo(400);
    }

    @Test
    void refusesHalfAFileAndMoreThanOne() {
        String file = download().body();

        assertThat(upload(file.substring(0, file.length() / 2)).status()).isEqualTo(400);
        assertThat(upload(file.substring(0, file.length() - 1)).status()).isEqualTo(400);
        assertThat(upload(file + "{}").status()).isEqualTo(400);
        assertThat(upload(file + "\n").status()).isEqualTo(204);
    }

    @Test
    void takesJsonOnly() {
        Answer answer = emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/_emulator/state"))
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void takesTheSmallestFile() {
        assertThat(upload(
                                "{\"format\":1,\"schema\":\"22\",\"keyCheck\":\"\",\"clock\":{\"offset\":\"PT1H\"},\"tables\":[]}")
                        .status())
                .isEqualTo(204);
        assertThat(emulator.call(Request.of("ListHosts", INSTANCE))).hasMember("/TotalCount", "0");
    }
}
