package io.github.bastionhost.emulator;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.conformance.ConformanceCase;
import io.github.bastionhost.emulator.conformance.ConformanceCases;
import io.github.bastionhost.emulator.conformance.Fields;
import io.github.bastionhost.emulator.conformance.Sent;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.ShownAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Every served action against the catalogue through HTTP. Its working request is the example of Swagger UI: each group
 * begins on a fresh start, and its examples are called from the top of the page to the bottom, three times over (POST with
 * a query, GET, POST with a form). Before an action's example stands what is refused, after the groups what is accepted.
 */
@TestPropertySource(
        properties = "bastionhost.control.allowed-hosts=emulator,other.test") // resets, as ControlPlaneTests
class ConformanceTests extends EmulatorTests {

    /** Groups of which every action is served. */
    private static final List<String> COMPLETE_GROUPS = List.of(
            "instance",
            "region",
            "host",
            "host-account",
            "host-group",
            "host-share-key",
            "database",
            "database-account",
            "user",
            "user-group",
            "authorization",
            "policy",
            "approval",
            "operation");

    /** How many cases the catalogue makes at least; it only grows. */
    private static final int FEWEST_CASES = 2961;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DocumentedApi documented;

    /** Verbs of what can be done but once, or of which what can be done next depends on what was. */
    private static final List<String> AFRESH = List.of("Delete", "Accept", "Allow", "Reject", "Start", "Modify");

    /** Fields of what the examples neither have nor make; the tests of their rooms make it. */
    private static final Set<String> RARE_FIELDS = Set.of(
            "DescribeInstanceAttribute.InstanceAttribute.WhiteListPolicies.Description",
            "DescribeInstanceAttribute.InstanceAttribute.WhiteListPolicies.Entry",
            "GetDatabaseAccount.DatabaseAccount.LoginAttribute",
            "GetInstanceUpgradeInfo.InstanceUpgradeInfo.CandidatePeriodList.CandidateEndTime",
            "GetInstanceUpgradeInfo.InstanceUpgradeInfo.CandidatePeriodList.CandidateStartTime",
            "GetInstanceUpgradeInfo.InstanceUpgradeInfo.InvalidPeriodList.InvalidEndTime",
            "GetInstanceUpgradeInfo.InstanceUpgradeInfo.InvalidPeriodList.InvalidStartTime",
            "GetInstanceUpgradeInfo.InstanceUpgradeInfo.UpgradeEndTime",
            "GetInstanceUpgradeInfo.InstanceUpgradeInfo.UpgradeStartTime",
            "GetPolicyAssetScope.AssetScope.Databases.AccountScopeType",
            "GetPolicyAssetScope.AssetScope.Databases.DatabaseAccountIds",
            "GetPolicyAssetScope.AssetScope.Databases.DatabaseId",
            "GetPolicyAssetScope.AssetScope.Hosts.AccountScopeType",
            "GetPolicyAssetScope.AssetScope.Hosts.HostAccountIds",
            "GetPolicyAssetScope.AssetScope.Hosts.HostId",
            "GetUser.User.EffectiveEndTime",
            "GetUser.User.EffectiveStartTime",
            "ListOperationDatabaseAccounts.DatabaseAccounts.LoginAttribute",
            "ListUsers.Users.EffectiveEndTime",
            "ListUsers.Users.EffectiveStartTime");

    private final Fields fields = new Fields();
    private int cases;

    private record Example(DocumentedAction action, Request request) {}

    /** The examples of the page, by group, in its order. */
    private Map<String, List<Example>> examples() {
        return ShownAction.all(ShownAction.document(emulator, "/v3/api-docs")).values().stream()
                .map(shown -> new Example(documented.find(shown.name()).orElseThrow(), shown.filledIn()))
                .collect(Collectors.groupingBy(
                        example -> example.action().group(), LinkedHashMap::new, Collectors.toList()));
    }

    @Test
    void servesEveryActionOfTheseGroups() {
        Set<String> missing = new TreeSet<>();
        Set<String> served =
                ShownAction.all(ShownAction.document(emulator, "/v3/api-docs")).keySet();
        documented.actions().forEach((name, action) -> {
            if (COMPLETE_GROUPS.contains(action.group()) && !served.contains(name)) {
                missing.add(name);
            }
        });

        assertThat(missing).isEmpty();
    }

    @TestFactory
    List<DynamicNode> conforms() {
        List<DynamicNode> groups = new ArrayList<>();
        examples()
                .forEach((group, examples) -> groups.add(DynamicContainer.dynamicContainer(
                        group,
                        List.of(
                                pass("POST with a query", asQuery(examples)),
                                pass("GET", all(examples, Request::asGet)),
                                pass("POST with a form, lists apart", all(examples, ConformanceTests::asFormApart)),
                                pass("accepted", accepted(examples))))));
        groups.add(DynamicContainer.dynamicContainer(
                "the whole page in one go",
                all(examples().values().stream().flatMap(List::stream).toList(), UnaryOperator.identity())));
        System.out.println("ConformanceTests: " + cases + " cases");
        assertThat(cases).isGreaterThanOrEqualTo(FEWEST_CASES);
        groups.add(DynamicTest.dynamicTest("shows every field", this::showsEveryField));
        return groups;
    }

    private DynamicContainer pass(String name, List<DynamicNode> tests) {
        cases += tests.size();
        return DynamicContainer.dynamicContainer(name, tests);
    }

    /** What is refused before each example, which shows that it changed nothing. */
    private List<DynamicNode> asQuery(List<Example> examples) {
        List<DynamicNode> nodes = new ArrayList<>(List.of(freshStart()));
        for (Example example : examples) {
            for (ConformanceCase refused : ConformanceCases.refused(example.action(), example.request())) {
                nodes.add(test(example, refused));
            }
            nodes.add(works(example, UnaryOperator.identity()));
        }
        return nodes;
    }

    private List<DynamicNode> all(List<Example> examples, UnaryOperator<Request> as) {
        List<DynamicNode> nodes = new ArrayList<>(List.of(freshStart()));
        examples.forEach(example -> nodes.add(works(example, as)));
        return nodes;
    }

    /** What needs it is done on a fresh start each time, after what the group's examples create. */
    private List<DynamicNode> accepted(List<Example> examples) {
        List<Request> creations = examples.stream()
                .map(Example::request)
                .filter(request -> action(request).startsWith("Create"))
                .toList();
        List<DynamicNode> nodes = new ArrayList<>(List.of(freshStart()));
        for (Example example : examples) {
            boolean afresh = AFRESH.stream().anyMatch(example.action().name()::startsWith);
            for (ConformanceCase accepted : ConformanceCases.accepted(example.action(), example.request())) {
                nodes.add(test(example, afresh ? accepted.after(() -> startAfresh(creations)) : accepted));
            }
        }
        return nodes;
    }

    private static String action(Request request) {
        return request.parameters().getOrDefault("Action", "");
    }

    private void startAfresh(List<Request> creations) {
        emulator.control("POST", "/reset", "{}");
        creations.forEach(emulator::call);
    }

    private DynamicTest freshStart() {
        return DynamicTest.dynamicTest(
                "begins on a fresh start",
                () -> assertThat(emulator.control("POST", "/reset", "{}").status())
                        .isEqualTo(204));
    }

    private static Request asFormApart(Request request) {
        Request form = request.asForm();
        for (Map.Entry<String, String> parameter : request.parameters().entrySet()) {
            if (parameter.getValue().startsWith("[") || parameter.getValue().startsWith("{")) {
                form = Sent.apart(form, parameter.getKey());
            }
        }
        return form;
    }

    private DynamicTest works(Example example, UnaryOperator<Request> as) {
        return named(example.action().name() + " works", () -> {
            Answer answer = emulator.call(as.apply(example.request()));
            assertThat(answer).isAccepted();
            assertOk(answer.json());
            fields.check(example.action(), answer);
        });
    }

    /** A failure tells the name: the reports of builds have but the numbers of tests that are made at run time. */
    private static DynamicTest named(String name, Runnable test) {
        return DynamicTest.dynamicTest(name, () -> {
            try {
                test.run();
            } catch (AssertionError failed) {
                throw new AssertionError(name + "\n" + failed.getMessage(), failed);
            }
        });
    }

    /** Each item of a batch was done. */
    private static void assertOk(JsonNode answer) {
        answer.findValues("Code")
                .forEach(code ->
                        assertThat(code.asString()).as(answer.toString()).isEqualTo("OK"));
    }

    private DynamicTest test(Example example, ConformanceCase tried) {
        return named(example.action().name() + ": " + tried.name(), () -> {
            tried.before().run();
            Answer answer = emulator.call(tried.request());
            tried.judge().accept(answer);
            if (answer.status() == 200) {
                fields.check(example.action(), answer);
            }
        });
    }

    /** Each documented field was in some answer, so that its type was checked, but for those that few things have. */
    private void showsEveryField() {
        Set<String> unseen = new TreeSet<>();
        examples().values().forEach(group -> group.forEach(example -> unseen.addAll(fields.unseen(example.action()))));
        assertThat(unseen).isSubsetOf(RARE_FIELDS);
    }
}
