package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.policy.PolicyRequests.createPolicy;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newPolicy;
import static io.github.bastionhost.emulator.policy.PolicyRequests.onPolicy;
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

/** Policies from their creation to their deletion. */
class PolicyLifeTests extends EmulatorTests {

    private Request get(String policyId) {
        return onPolicy("GetPolicy", instanceId, policyId);
    }

    private Request modify(String policyId) {
        return onPolicy("ModifyPolicy", instanceId, policyId);
    }

    private Request list() {
        return Request.of("ListPolicies", instanceId);
    }

    private static List<String> names(Answer answer) {
        return StreamSupport.stream(answer.at("/Policies").spliterator(), false)
                .map(policy -> policy.path("PolicyName").asString())
                .toList();
    }

    @Test
    void keepsWhatItIsCreatedWith() {
        assertThat(emulator.call(createPolicy(instanceId, "night shift")
                        .with("Comment", "who works\nat night")
                        .with("Priority", "7")))
                .isAccepted()
                .hasMember("/PolicyId", "1");

        assertThat(emulator.call(get("1")))
                .isAccepted()
                .hasMember("/Policy/PolicyId", "1")
                .hasMember("/Policy/PolicyName", "night shift")
                .hasMember("/Policy/Comment", "who works\nat night")
                .hasMember("/Policy/Priority", "7");
    }

    @Test
    void hasTheHighestPriorityAndNoCommentUnlessTold() {
        newPolicy(emulator, instanceId, "plain");

        assertThat(emulator.call(get("1"))).hasMember("/Policy/Priority", "1").hasMember("/Policy/Comment", "");
    }

    @Test
    void takesValuesAtTheirLimits() {
        String longest = "😀".repeat(128);
        assertThat(emulator.call(createPolicy(instanceId, longest)
                        .with("Comment", "😀".repeat(500))
                        .with("Priority", "100")))
                .isAccepted();

        assertThat(emulator.call(get("1"))).hasMember("/Policy/PolicyName", longest);
    }

    @Test
    void refusesValuesBeyondTheirLimits() {
        Request good = createPolicy(instanceId, "good");
        for (String name : new String[] {null, "", " ", "n".repeat(129), "line\nbreak"}) {
            assertThat(emulator.call(good.with("PolicyName", name)))
                    .isRefusedAsInvalid()
                    .because("PolicyName");
        }
        for (String priority : List.of("0", "101", "-1", "high", "1.5")) {
            assertThat(emulator.call(good.with("Priority", priority)))
                    .isRefusedAsInvalid()
                    .because("Priority");
        }
        assertThat(emulator.call(good.with("Comment", "c".repeat(501))))
                .isRefusedAsInvalid()
                .because("Comment");
        assertThat(emulator.call(good.with("InstanceId", "")))
                .isRefusedAsInvalid()
                .because("InstanceId");
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
    }

    @Test
    void refusesANameThatIsTaken() {
        newPolicy(emulator, instanceId, "taken");

        assertThat(emulator.call(createPolicy(instanceId, "taken")))
                .isRefusedWith(400, "PolicyAlreadyExists")
                .hasMember("/Message", "The policy already exists.")
                .because("taken", instanceId);
        assertThat(emulator.call(createPolicy(instanceId, "Taken"))).isAccepted();
        assertThat(emulator.call(createPolicy(instanceId + "x", "taken"))).isAccepted();
        assertThat(emulator.call(list())).hasMember("/TotalCount", "2");
    }

    @Test
    void letsOneOfManyHaveAName() {
        List<Integer> statuses = Race.of(
                16, racer -> emulator.call(createPolicy(instanceId, "wanted")).status());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 400);
        assertThat(emulator.call(list())).hasMember("/TotalCount", "1");
    }

    @Test
    void changesWhatIsSentAndKeepsTheRest() {
        String policyId = newPolicy(emulator, instanceId, "before");

        assertThat(emulator.call(modify(policyId).with("PolicyName", "after"))).isAccepted();
        assertThat(emulator.call(modify(policyId).with("Comment", "new").with("Priority", "9")))
                .isAccepted();
        assertThat(emulator.call(modify(policyId).with("PolicyName", "").with("Priority", "")))
                .isAccepted();
        assertThat(emulator.call(get(policyId)))
                .hasMember("/Policy/PolicyName", "after")
                .hasMember("/Policy/Comment", "new")
                .hasMember("/Policy/Priority", "9");

        assertThat(emulator.call(modify(policyId).with("Comment", ""))).isAccepted();
        assertThat(emulator.call(get(policyId))).hasMember("/Policy/Comment", "");
    }

    @Test
    void refusesChangesBeyondTheLimits() {
        String policyId = newPolicy(emulator, instanceId, "good");
        newPolicy(emulator, instanceId, "other");

        assertThat(emulator.call(modify(policyId).with("PolicyName", "other")))
                .isRefusedWith(400, "PolicyAlreadyExists");
        assertThat(emulator.call(modify(policyId).with("PolicyName", "  ")))
                .isRefusedAsInvalid()
                .because("PolicyName");
        assertThat(emulator.call(modify(policyId).with("PolicyName", "n".repeat(129))))
                .isRefusedAsInvalid()
                .because("PolicyName");
        assertThat(emulator.call(modify(policyId).with("Priority", "101")))
                .isRefusedAsInvalid()
                .because("Priority");
        assertThat(emulator.call(modify(policyId).with("Comment", "c".repeat(501))))
                .isRefusedAsInvalid()
                .because("Comment");
        assertThat(emulator.call(get(policyId))).hasMember("/Policy/PolicyName", "good");
    }

    @Test
    void listsAPageInTheOrderOfIds() {
        for (String name : List.of("c", "a", "b")) {
            newPolicy(emulator, instanceId, name);
        }

        assertThat(names(emulator.call(list()))).containsExactly("c", "a", "b");
        Answer second = emulator.call(list().with("PageNumber", "2").with("PageSize", "2"));
        assertThat(names(second)).containsExactly("b");
        assertThat(second).hasMember("/TotalCount", "3").hasMember("/Policies/0/PolicyId", "3");
        assertThat(names(emulator.call(list().with("PageNumber", "9")))).isEmpty();
        Answer filtered = emulator.call(list().with("PolicyName", "a"));
        assertThat(names(filtered)).containsExactly("a");
        assertThat(filtered).hasMember("/TotalCount", "1");
        assertThat(names(emulator.call(list().with("PolicyName", "A")))).isEmpty();
        assertThat(names(emulator.call(list().with("PolicyName", "")))).hasSize(3);
    }

    @Test
    void listsNothingAsAnEmptyList() {
        Answer answer = emulator.call(list());

        assertThat(answer).isAccepted().hasMember("/TotalCount", "0");
        assertThat(answer.at("/Policies").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PageNumber, 0", "PageNumber, x", "PageSize, 101", "PageSize, -1"})
    void refusesOtherPages(String parameter, String value) {
        assertThat(emulator.call(list().with(parameter, value)))
                .isRefusedAsInvalid()
                .because(parameter);
    }

    @Test
    void isGoneAfterItsDeletion() {
        String policyId = newPolicy(emulator, instanceId, "short-lived");
        emulator.call(PolicyRequests.setSection("ApprovalConfig", instanceId, policyId, "{\"SwitchStatus\":\"On\"}"));

        assertThat(emulator.call(onPolicy("DeletePolicy", instanceId, policyId)))
                .isAccepted();

        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
        assertThat(emulator.call(get(policyId))).isRefusedWith(404, "PolicyNotFound");
        assertThat(database()
                        .sql("select count(*) from policy_section where instance_id = :instance")
                        .param("instance", instanceId)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(newPolicy(emulator, instanceId, "short-lived")).isEqualTo("2");
    }

    @Test
    void isDeletedOnceByManyCallers() {
        String policyId = newPolicy(emulator, instanceId, "wanted gone");

        List<Integer> statuses = Race.of(
                16,
                racer -> emulator.call(onPolicy("DeletePolicy", instanceId, policyId))
                        .status());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 404);
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetPolicy",
                "ModifyPolicy",
                "DeletePolicy",
                "GetPolicyUserScope",
                "GetPolicyAssetScope",
                "SetPolicyUserScope",
                "SetPolicyAssetScope",
                "SetPolicyAccessTimeRangeConfig",
                "SetPolicyApprovalConfig",
                "SetPolicyCommandConfig",
                "SetPolicyIPAclConfig",
                "SetPolicyProtocolConfig"
            })
    void mustExist(String action) {
        newPolicy(emulator, instanceId + "x", "of another instance");
        emulator.call(createPolicy(instanceId, "of project 5").with("ProjectId", "5"));
        Request request = onPolicy(action, instanceId, "2")
                .with("ScopeType", action.contains("Scope") ? "All" : null)
                .with("AccessTimeRangeConfig", "{}")
                .with("ApprovalConfig", "{\"SwitchStatus\":\"On\"}")
                .with("CommandConfig", "{\"Deny\":{\"AclType\":\"black\"}}")
                .with("IPAclConfig", "{\"AclType\":\"black\",\"IPs\":[]}")
                .with("ProtocolConfig", "{\"SSH\":{\"SSHChannel\":\"Enable\"}}");

        assertThat(emulator.call(request))
                .isRefusedWith(404, "PolicyNotFound")
                .hasMember("/Message", "The policy is not found.")
                .because("\"2\"", instanceId);
        assertThat(emulator.call(request.with("PolicyId", "1").with("ProjectId", "6")))
                .isRefusedWith(404, "PolicyNotFound");
        for (String malformed : new String[] {null, "", "x", "1234567890123456789"}) {
            assertThat(emulator.call(request.with("PolicyId", malformed)))
                    .isRefusedAsInvalid()
                    .because("PolicyId");
        }
        assertThat(emulator.call(request.with("PolicyId", "1").with("ProjectId", "5")))
                .isAccepted();
    }

    @Test
    void belongsToItsProject() {
        emulator.call(createPolicy(instanceId, "of 5").with("ProjectId", "5"));
        newPolicy(emulator, instanceId, "of none");

        assertThat(names(emulator.call(list().with("ProjectId", "5")))).containsExactly("of 5");
        assertThat(names(emulator.call(list().with("ProjectId", "6")))).isEmpty();
        assertThat(names(emulator.call(list()))).hasSize(2);
    }
}
