package io.github.bastionhost.emulator.hostgroup;

import static io.github.bastionhost.emulator.hostgroup.HostGroupRequests.createHostGroup;
import static io.github.bastionhost.emulator.hostgroup.HostGroupRequests.onHostGroup;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateHostGroup, GetHostGroup, ListHostGroups, ModifyHostGroup, DeleteHostGroup: their pages and samples. */
class HostGroupTests extends EmulatorTests {

    private String create(String name) {
        Answer answer = emulator.call(createHostGroup(instanceId, name));
        assertThat(answer).isAccepted();
        return answer.at("/HostGroupId").asString();
    }

    private Request on(String action, String hostGroupId) {
        return onHostGroup(action, instanceId, hostGroupId);
    }

    private Request list() {
        return Request.of("ListHostGroups", instanceId);
    }

    private List<String> names(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return StreamSupport.stream(answer.at("/HostGroups").spliterator(), false)
                .map(group -> group.path("HostGroupName").asString())
                .toList();
    }

    @Test
    void answersTheDocumentedExampleOfAnInstancesFirstGroup() {
        Answer answer = emulator.call(createHostGroup(instanceId, "group"));

        assertThat(answer).isAccepted();
        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"HostGroupId\":\"1\"}"
                        .formatted(answer.at("/RequestId").asString()));
    }

    @Test
    void showsWhatTheSamplesShow() {
        assertThat(emulator.call(createHostGroup(instanceId, "Group1").with("Comment", "Comment")))
                .isAccepted();

        assertThat(emulator.call(on("GetHostGroup", "1")).at("/HostGroup").toString())
                .isEqualTo("{\"Comment\":\"Comment\",\"HostGroupId\":\"1\",\"HostGroupName\":\"Group1\"}");
        Answer listed = emulator.call(list());
        assertThat(listed.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"HostGroups\":[{\"Comment\":\"Comment\",\"HostGroupId\":\"1\","
                                + "\"HostGroupName\":\"Group1\",\"MemberCount\":0}],\"TotalCount\":1}")
                        .formatted(listed.at("/RequestId").asString()));
    }

    @Test
    void showsAnAbsentCommentAsEmpty() {
        assertThat(emulator.call(on("GetHostGroup", create("group")))).hasMember("/HostGroup/Comment", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstanceId", "HostGroupName"})
    void refusesARequestWithoutARequiredParameter(String name) {
        assertThat(emulator.call(createHostGroup(instanceId, "group").without(name)))
                .isRefusedAsInvalid()
                .because(name + " is required");
        assertThat(emulator.call(createHostGroup(instanceId, "group").with(name, "")))
                .isRefusedAsInvalid()
                .because(name + " is required");
    }

    static Stream<String> goodNames() {
        return Stream.of("a", "n".repeat(128), "名".repeat(128), "🔑".repeat(128), " x ", "a\"b'c<d>&%00;--");
    }

    @ParameterizedTest
    @MethodSource("goodNames")
    void keepsAnyNameOfUpTo128Characters(String name) {
        create(name);
        assertThat(names(list().with("HostGroupName", name))).containsExactly(name);
    }

    static Stream<String> badNames() {
        return Stream.of("n".repeat(129), "🔑".repeat(129), "  ", "a\tb", "a\u0000b", "line\nbreak");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesOtherNames(String name) {
        assertThat(emulator.call(createHostGroup(instanceId, name)))
                .isRefusedAsInvalid()
                .because("HostGroupName ");
        String group = create("group");
        assertThat(emulator.call(on("ModifyHostGroup", group).with("HostGroupName", name)))
                .isRefusedAsInvalid()
                .because("HostGroupName ");
        assertThat(names(list())).containsExactly("group");
    }

    @Test
    void limitsTheComment() {
        String comment = "c\n".repeat(250);
        assertThat(emulator.call(createHostGroup(instanceId, "a").with("Comment", comment)))
                .isAccepted();
        assertThat(emulator.call(createHostGroup(instanceId, "b").with("Comment", comment + "c")))
                .isRefusedAsInvalid()
                .because("Comment must be at most 500 characters long");
        assertThat(emulator.call(on("ModifyHostGroup", "1").with("Comment", comment + "c")))
                .isRefusedAsInvalid()
                .because("Comment must be at most 500 characters long");
        assertThat(emulator.call(on("GetHostGroup", "1"))).hasMember("/HostGroup/Comment", comment);
    }

    @Test
    void refusesANameThatIsTaken() {
        create("group");

        assertThat(emulator.call(createHostGroup(instanceId, "group")))
                .isRefusedWith(400, "HostGroupAlreadyExists")
                .hasMember("/Message", "The host group already exists.")
                .because("HostGroupName \"group\"");
        create("GROUP");
        assertThat(emulator.call(createHostGroup(instanceId + "x", "group"))).isAccepted();
        assertThat(emulator.call(list())).hasMember("/TotalCount", "2");
    }

    @Test
    void letsOneOfFiftyCallersTakeAName() {
        List<Answer> answers = Race.of(50, number -> emulator.call(createHostGroup(instanceId, "group")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "HostGroupAlreadyExists"));
        assertThat(emulator.call(list())).hasMember("/TotalCount", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetHostGroup", "ModifyHostGroup", "DeleteHostGroup"})
    void refusesAnIdThatNamesNoGroup(String action) {
        assertThat(emulator.call(createHostGroup(instanceId, "group").with("ProjectId", "7")))
                .isAccepted();

        assertThat(emulator.call(on(action, "99")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .hasMember("/Message", "The host group is not found.")
                .because("HostGroupId \"99\" names no asset group of \"" + instanceId);
        assertThat(emulator.call(on(action, "1").with("ProjectId", "8"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(on(action, "1").with("InstanceId", instanceId + "x")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(on(action, "x"))).isRefusedAsInvalid().because("HostGroupId must be an id");
        assertThat(emulator.call(on(action, ""))).isRefusedAsInvalid().because("HostGroupId is required");
        assertThat(emulator.call(on(action, "1").with("ProjectId", "7"))).isAccepted();
    }

    @Test
    void listsPageByPageInTheOrderOfIds() {
        for (int number = 0; number < 5; number++) {
            create("group" + number);
        }

        assertThat(names(list().with("PageNumber", "2").with("PageSize", "2"))).containsExactly("group2", "group3");
        assertThat(names(list().with("PageNumber", "4").with("PageSize", "2"))).isEmpty();
        assertThat(names(list().with("PageSize", "0"))).hasSize(5);
        assertThat(emulator.call(list().with("PageSize", "1"))).hasMember("/TotalCount", "5");
    }

    @ParameterizedTest
    @CsvSource({
        "PageSize, 101, PageSize must be at most 100",
        "PageSize, -1, PageSize must be at least 0",
        "PageNumber, 0, PageNumber must be at least 1",
        "ProjectId, x, ProjectId must be an integer"
    })
    void refusesMalformedFilters(String name, String value, String reason) {
        assertThat(emulator.call(list().with(name, value))).isRefusedAsInvalid().because(reason);
    }

    @Test
    void filtersByNameAndProject() {
        create("group");
        assertThat(emulator.call(createHostGroup(instanceId, "group7").with("ProjectId", "7")))
                .isAccepted();

        assertThat(names(list().with("HostGroupName", "group"))).containsExactly("group");
        assertThat(names(list().with("HostGroupName", "Group"))).isEmpty();
        assertThat(names(list().with("ProjectId", "7"))).containsExactly("group7");
        assertThat(names(list().with("HostGroupName", "").with("ProjectId", "")))
                .hasSize(2);
        assertThat(emulator.call(list().with("HostGroupName", "no"))).hasMember("/TotalCount", "0");
    }

    @Test
    void changesNameAndComment() {
        String group = create("old");

        Answer answer = emulator.call(
                on("ModifyHostGroup", group).with("HostGroupName", "new").with("Comment", "c"));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(emulator.call(on("GetHostGroup", group)))
                .hasMember("/HostGroup/HostGroupName", "new")
                .hasMember("/HostGroup/Comment", "c");
    }

    @Test
    void leavesWhatIsAbsentAndClearsAnEmptyComment() {
        String group = create("group");
        assertThat(emulator.call(on("ModifyHostGroup", group).with("Comment", "c")))
                .isAccepted();

        assertThat(emulator.call(on("ModifyHostGroup", group).with("HostGroupName", "")))
                .isAccepted();
        assertThat(emulator.call(on("GetHostGroup", group)))
                .hasMember("/HostGroup/HostGroupName", "group")
                .hasMember("/HostGroup/Comment", "c");
        assertThat(emulator.call(on("ModifyHostGroup", group).with("Comment", "")))
                .isAccepted();
        assertThat(emulator.call(on("GetHostGroup", group))).hasMember("/HostGroup/Comment", "");
    }

    @Test
    void refusesToRenameToATakenName() {
        create("taken");
        String group = create("mine");

        assertThat(emulator.call(on("ModifyHostGroup", group)
                        .with("HostGroupName", "taken")
                        .with("Comment", "c")))
                .isRefusedWith(400, "HostGroupAlreadyExists")
                .because("HostGroupName \"taken\"");
        assertThat(emulator.call(on("GetHostGroup", group)))
                .hasMember("/HostGroup/HostGroupName", "mine")
                .hasMember("/HostGroup/Comment", "");
        assertThat(emulator.call(on("ModifyHostGroup", group).with("HostGroupName", "mine")))
                .isAccepted();
    }

    @Test
    void endsARaceOfRenamesInSuccessOrInARefusal() {
        List<String> groups = List.of(create("a"), create("b"));

        for (int round = 0; round < 10; round++) {
            List<Answer> answers = Race.of(
                    8,
                    number -> emulator.call(on("ModifyHostGroup", groups.get(number % 2))
                            .with("HostGroupName", number / 2 % 2 == 0 ? "a" : "b")));

            assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 400);
        }
        assertThat(names(list())).doesNotHaveDuplicates();
    }

    @Test
    void deletesAGroupForGood() {
        String group = create("group");

        List<Answer> answers = Race.of(20, number -> emulator.call(on("DeleteHostGroup", group)));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 404);
        assertThat(emulator.call(on("GetHostGroup", group))).isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
        assertThat(create("group")).isNotEqualTo(group);
    }
}
