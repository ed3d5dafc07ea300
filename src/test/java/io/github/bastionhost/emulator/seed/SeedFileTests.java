package io.github.bastionhost.emulator.seed;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Readme;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What seed files can say, and where a mistake in one is found. Each is planted as at start, into the default world. */
class SeedFileTests extends EmulatorTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SeedLoader seeds;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PlatformTransactionManager transactions;

    private Path write(String name, String text) {
        try {
            return Files.writeString(
                    folder.resolve(name), text.replace("INSTANCE", instanceId), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void plant(Path... elements) {
        List<String> names = Stream.of(elements).map(Path::toString).toList();
        worlds.within(
                World.DEFAULT,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> seeds.plant(seeds.read(names))));
    }

    private void plant(String yaml) {
        plant(write("seed.yaml", yaml));
    }

    private Answer call(String action, String... parameters) {
        Request request = Request.of(action, instanceId);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.with(parameters[i], parameters[i + 1]);
        }
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer;
    }

    private static final String HOST = """
            - with: {InstanceId: INSTANCE}
            - CreateHost: {HostName: web01, OSType: Linux, Source: Local, ActiveAddressType: Private, HostPrivateAddress: 10.0.0.1}
              as: web01
            """;

    @Test
    void refersToAnswersWithAndWithoutTheirMember() {
        plant(HOST + """
                - CreateHostAccount: {HostId: $web01, HostAccountName: root, ProtocolName: SSH}
                - CreateHostAccount: {HostId: $web01.HostId, HostAccountName: ops, ProtocolName: SSH}
                - GenerateAssetOperationToken: {AssetType: Host, AssetId: $web01, AssetAccountName: root}
                  as: token
                - RenewAssetOperationToken: {TokenId: $token.AssetOperationToken.TokenId}
                """);

        assertThat(call("ListHostAccounts", "HostId", "1")).hasMember("/TotalCount", "2");
        assertThat(storedRows()).isEqualTo(1);
    }

    @Test
    void takesTheFileOfTheReadme() {
        plant(Readme.block("yaml", "- Instance:").replace("bastionhost-cn-team00001", instanceId));

        assertThat(call("ListHostAccounts", "HostId", "1")).hasMember("/HostAccounts/0/HostAccountName", "root");
    }

    @Test
    void takesTextAsItIsWritten() {
        plant("""
                - with: {InstanceId: INSTANCE}
                - CreateHostGroup: {HostGroupName: 007, Comment: yes}
                - CreateHostGroup: {HostGroupName: $$group.x, Comment: 'null'}
                - CreateHostGroup:
                    HostGroupName: "größe"
                    Comment: ''
                """);

        Answer groups = call("ListHostGroups");
        assertThat(groups.at("/HostGroups")
                        .valueStream()
                        .map(group -> group.at("/HostGroupName").asString() + "|"
                                + group.at("/Comment").asString()))
                .containsExactly("007|yes", "$group.x|null", "größe|");
    }

    @Test
    void readsJson() {
        Path file = write("seed.json", """
                [
                \t{"CreateHostGroup": {"InstanceId": "INSTANCE", "HostGroupName": "a\\/b \\u00e9"}, "as": "group"},
                \t{"ModifyHostGroup": {"InstanceId": "INSTANCE", "HostGroupId": "$group", "Comment": "c"}}
                ]
                """);
        plant(file);

        assertThat(call("ListHostGroups"))
                .hasMember("/HostGroups/0/HostGroupName", "a/b é")
                .hasMember("/HostGroups/0/Comment", "c");
    }

    @Test
    void readsTheFilesOfADirectoryInTheOrderOfTheirNames() {
        write("2-accounts.yml", """
                - CreateHostAccount: {InstanceId: INSTANCE, HostId: $web01, HostAccountName: root, ProtocolName: SSH}
                """);
        write("1-hosts.yaml", HOST);
        write("notes.txt", "not a seed file");
        write(".hidden.yaml", "{");
        plant(folder);

        assertThat(call("ListHostAccounts", "HostId", "1")).hasMember("/TotalCount", "1");
    }

    @Test
    void letsALaterFileNameAnAnswerAnew() {
        Path first = write("a.yaml", HOST);
        Path second = write("b.yaml", HOST.replace("10.0.0.1", "10.0.0.2") + """
                - DeleteHost: {HostId: $web01}
                """);
        plant(first, second);

        assertThat(call("ListHosts"))
                .hasMember("/TotalCount", "1")
                .hasMember("/Hosts/0/HostPrivateAddress", "10.0.0.1");
    }

    @Test
    void replacesDefaultsByTheNextOnes() {
        plant("""
                - with: {InstanceId: INSTANCE, Comment: first}
                - CreateHostGroup: {HostGroupName: a}
                - CreateHostGroup: {HostGroupName: b, Comment: own}
                - with: {InstanceId: INSTANCE}
                - CreateHostGroup: {HostGroupName: c}
                """);

        assertThat(call("ListHostGroups")
                        .at("/HostGroups")
                        .valueStream()
                        .map(group -> group.at("/Comment").asString()))
                .containsExactly("first", "own", "");
    }

    @Test
    void makesAndChangesInstances() {
        plant("""
                - with: {InstanceId: INSTANCE}
                - Instance: {RegionId: cn-shanghai, ImageVersion: 3.2.40, ExpireTime: 2099-01-01T00:00:00Z}
                - Instance: {InstanceStatus: PENDING, PlanCode: cloudbastion}
                """);

        assertThat(emulator.call(Request.of("DescribeInstances", instanceId)
                        .without("InstanceId")
                        .with("InstanceId.1", instanceId)))
                .hasMember("/Instances/0/RegionId", "cn-shanghai")
                .hasMember("/Instances/0/ImageVersion", "3.2.40")
                .hasMember("/Instances/0/InstanceStatus", "PENDING")
                .hasMember("/Instances/0/PlanCode", "cloudbastion")
                .hasMember("/Instances/0/ExpireTime", "4070908800000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "[]"})
    void takesAFileWithNothingInIt(String text) {
        plant(text);

        assertThat(call("ListHosts")).hasMember("/TotalCount", "0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CreateHosts: {}                                      | line 4: there is no action "CreateHosts"; the nearest is CreateHost
            GetCustomPort: {}                                    | line 4: there is no action
            DeleteHost: {HostID: 1}                              | line 4: DeleteHost.HostID: there is no such parameter; the nearest is "HostId"
            DeleteHost: {Format: JSON, HostId: 1}                | line 4: DeleteHost.Format: there is no such parameter
            DeleteHost: {HostId: abc}                            | line 4: DeleteHost.HostId: HostId must be
            DeleteHost: {}                                       | line 4: DeleteHost: HostId
            DeleteHost:                                          | line 4: DeleteHost: HostId
            DeleteHost: {HostId: 99}                             | line 4: DeleteHost.HostId: OBJECT_NOT_FOUND: HostId "99"
            DeleteHost: {HostId: }                               | line 4: DeleteHost.HostId: has no value
            DeleteHost: {HostId: 1, HostId: 2}                   | line 4: "HostId" is given twice
            DeleteHost: {HostId: [1]}                            | line 4: DeleteHost.HostId: is not a list
            DeleteHost: {HostId: {Id: 1}}                        | line 4: DeleteHost.HostId: is not a record
            DeleteHost: {HostId: $web02}                         | line 4: DeleteHost.HostId: refers to an answer that no call before it is named for
            DeleteHost: {HostId: $web01.HostID}                  | line 4: DeleteHost.HostId: refers to a member that the answer of CreateHost does not have
            DeleteHost: {HostId: $web01.}                        | line 4: DeleteHost.HostId: begins with $ but is no reference
            DeleteHost: [1]                                      | line 4: "DeleteHost" takes parameters
            DeleteHost: 1                                        | line 4: "DeleteHost" takes parameters
            AddHostsToGroup: {HostGroupId: 7, HostIds: [$web01]} | line 4: AddHostsToGroup
            ModifyHostsPort: {HostIds: [$web01, 9], Port: 23, ProtocolName: SSH} | line 4: ModifyHostsPort: OBJECT_NOT_FOUND:
            ModifyHostsPort: {HostIds: [1], Port: 21, ProtocolName: SSH} | line 4: ModifyHostsPort.Port: Port
            SetPolicyUserScope: {PolicyId: 1, ScopeType: Some}   | line 4: SetPolicyUserScope.ScopeType: ScopeType must be one of
            SetPolicyCommandConfig: {PolicyId: 1, CommandConfig: {Deny: {ACLType: black}}} | line 4: SetPolicyCommandConfig.CommandConfig.Deny.ACLType: there is no such member; the nearest is "AclType"
            AttachHostAccountsToUser: {UserId: 1, Hosts: [{HostID: 1}]} | line 4: AttachHostAccountsToUser.Hosts.HostID: there is no such member
            Instance: {Descriptions: x}                          | line 4: Instance.Descriptions: there is no such parameter
            Instance: {InstanceStatus: STOPPED}                  | line 4: Instance.InstanceStatus: InstanceStatus must be one of
            Instance: {ExpireTime: tomorrow}                     | line 4: Instance.ExpireTime: ExpireTime must be an instant
            Instance: {ImageVersion: new}                        | line 4: Instance
            with: {HostIdd: 1}                                   | line 4: with.HostIdd: no call after it has a parameter of that name
            just text                                            | line 4: a call looks like
            """)
    void findsTheMistakeOf(String call, String message) {
        Path file = write("seed.yaml", HOST + "- " + call + "\n");

        assertThatThrownBy(() -> plant(file))
                .isInstanceOf(SeedException.class)
                .hasMessageStartingWith(file + ", ")
                .hasMessageContaining(message.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CreateHostGroup: {HostGroupName: a} | a list of calls
            - [CreateHost]                      | line 1: a call looks like
            - as: x                             | line 1: the element holds no call
            - DescribeRegions: {};  DeleteHost: {} | line 2: an element holds one call
            - DescribeRegions: {};  as: 1a      | line 2: as: must be a name
            - with: {};  as: a                  | line 1: as: names answers, and 'with' has none
            - DeleteHost: {InstanceId: i, HostId: 1};  as: a | line 1: as: DeleteHost answers nothing
            - DescribeRegions: {};  as: a;- DescribeRegions: {};  as: a | line 3: as: another call of this file has that name
            - DescribeRegions: {? [a] : b}      | line 1: a name must be a plain text
            - DescribeRegions: {;- a            | line 2: is not YAML
            - CreateHost: a: b                  | line 1: is not YAML; a value that begins with
            - DescribeRegions: &x {AcceptLanguage: [*x]} | line 1
            """)
    void findsTheMistakeInTheFormOf(String lines, String message) {
        Path file = write("seed.yaml", lines.replace(';', '\n') + "\n");

        assertThatThrownBy(() -> plant(file))
                .isInstanceOf(SeedException.class)
                .hasMessageStartingWith(file + ", line ")
                .hasMessageContaining(message.strip());
    }

    @Test
    void namesTheLineOfTheParameterThatIsRefused() {
        Path file = write("seed.yaml", """
                - CreateHost:
                    InstanceId: i
                    ActiveAddressType: Public
                    HostName: web01
                    OSType: Linus
                """);

        assertThatThrownBy(() -> plant(file))
                .hasMessage(file + ", line 5: CreateHost.OSType: OSType must be one of Linux, Windows, not \"Linus\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$hunter2",
                "$hunter2.x",
                "$hunter 2",
                "*hunter2",
                "&hunter2",
                "!hunter2",
                "!hunter2!x",
                "@hunter2",
                "%hunter2",
                "`hunter2",
                "\"hunter2",
                "{hunter2",
                "hunter2: x",
                "|hunter2",
                ">hunter2",
                "[hunter2]",
                "{hunter2: 1}",
                "\"\\hunter2\"",
                "\"hunter2\u0001\""
            })
    void quotesNoPassword(String password) {
        Path file = write("seed.yaml", HOST + """
                - CreateHostAccount:
                    HostId: $web01
                    HostAccountName: root
                    ProtocolName: SSH
                    Password: PASSWORD
                """.replace("PASSWORD", password));

        assertThatThrownBy(() -> plant(file))
                .isInstanceOf(SeedException.class)
                .satisfies(mistake -> assertThat(mistake.getMessage()).doesNotContain("unter2"));
    }

    @Test
    void leavesTheWorldAsItWasAtAMistake() {
        assertThatThrownBy(() -> plant(HOST + "- DeleteHost: {HostId: 99}\n")).isInstanceOf(SeedException.class);

        assertThat(call("ListHosts")).hasMember("/TotalCount", "0");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> plant(folder.resolve("missing.yaml")))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("missing.yaml cannot be read");
        assertThatThrownBy(() -> plant(folder)).hasMessageContaining("has no file that ends in .yaml, .yml or .json");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("seed.yaml"), new byte[] {'#', (byte) 0xff});

        assertThatThrownBy(() -> plant(file)).hasMessageContaining("is not valid UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLong() throws IOException {
        Path file = Files.writeString(folder.resolve("seed.yaml"), "#".repeat(SeedFiles.LARGEST_BYTES));
        plant(file);
        Files.writeString(file, "#".repeat(SeedFiles.LARGEST_BYTES + 1));

        assertThatThrownBy(() -> plant(file)).hasMessageContaining("is longer than 4194304 bytes");
    }

    @Test
    void refusesAListThatHoldsItself() {
        assertThatThrownBy(() -> plant("- DescribeRegions: {AcceptLanguage: &x [*x]}\n"))
                .hasMessageContaining("is nested deeper than any parameter");
    }
}
