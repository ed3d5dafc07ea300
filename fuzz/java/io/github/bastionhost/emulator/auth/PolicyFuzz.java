package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.fuzz.Rules.require;
import static io.github.bastionhost.emulator.fuzz.Rules.requireSame;

import io.github.bastionhost.emulator.auth.RamPolicy.Statement;
import io.github.bastionhost.emulator.fuzz.Rules;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.RpcErrors;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.rpc.ServedActions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * RAM policies: read or refused with a reason; and judged as an evaluator judges that is too simple to be wrong. A Deny
 * takes away only, and wins.
 */
public final class PolicyFuzz {

    private static final String REGION = "cn-hangzhou";
    private static final Caller CALLER = new Caller("id", "1234567890123456", null);
    private static final String RESOURCE = "acs:yundun-bastionhost:cn-hangzhou:1234567890123456:*";
    private static final RamPolicy ALL = policy(true, "*");
    private static final RamPolicy NONE = policy(false, "*");
    private static final List<Action> ACTIONS = Stream.of("GetHost", "DeleteHost", "GenerateAssetOperationToken")
            .map(name -> ServedActions.all().stream()
                    .filter(action -> action.name().equals(name))
                    .findFirst()
                    .orElseThrow())
            .toList();

    private PolicyFuzz() {}

    private static RamPolicy policy(boolean allow, String pattern) {
        return new RamPolicy(List.of(new Statement(allow, List.of(pattern), List.of(pattern))));
    }

    /** Takes a document. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        RamPolicy policy;
        try {
            policy = RamPolicy.parse(text);
        } catch (IllegalArgumentException refused) {
            require(refused.getMessage() != null, "a refusal says why");
            policy = null;
        }
        globs(text);
        if (policy != null) {
            for (Action action : ACTIONS) {
                judge(policy, action);
            }
        }
    }

    /** The text as a pattern, too, as most texts are no document. */
    private static void globs(String text) {
        if (text.isEmpty() || text.length() > 300) {
            return;
        }
        for (Action action : ACTIONS) {
            judge(policy(true, text), action);
            requireSame(
                    glob(text, RESOURCE),
                    new Statement(true, List.of("*"), List.of(text)).matches("any", RESOURCE),
                    "resources match as their pattern says");
        }
    }

    private static void judge(RamPolicy policy, Action action) {
        boolean allowed = isAllowed(List.of(policy), action);
        requireSame(expected(policy, action), allowed, "a policy allows what it says");
        requireSame(allowed, isAllowed(List.of(policy, policy), action), "a policy twice is the policy");
        require(!isAllowed(List.of(policy, NONE), action), "Deny wins");
        require(!isAllowed(List.of(NONE, policy), action), "Deny wins in any order");
        boolean withAll = isAllowed(List.of(policy, ALL), action);
        require(withAll || !allowed, "an Allow takes nothing away");
        RamPolicy fewer = new RamPolicy(Stream.concat(
                        policy.statements().stream(),
                        policy.statements().stream().map(one -> new Statement(false, one.actions(), one.resources())))
                .toList());
        require(!isAllowed(List.of(fewer), action), "what is allowed and denied alike is denied");
    }

    private static boolean expected(RamPolicy policy, Action action) {
        List<Statement> matching = policy.statements().stream()
                .filter(one -> one.actions().stream()
                        .anyMatch(pattern -> glob(
                                pattern.toLowerCase(Locale.ROOT),
                                action.ramAction().toLowerCase(Locale.ROOT))))
                .filter(one -> one.resources().stream().anyMatch(pattern -> glob(pattern, RESOURCE)))
                .toList();
        return !matching.isEmpty() && matching.stream().allMatch(Statement::allow);
    }

    /** By a table: whether the first letters of the pattern match the first letters of the text. */
    private static boolean glob(String pattern, String text) {
        boolean[] row = new boolean[text.length() + 1];
        row[0] = true;
        for (char wanted : pattern.toCharArray()) {
            boolean[] next = new boolean[text.length() + 1];
            next[0] = row[0] && wanted == '*';
            for (int t = 1; t <= text.length(); t++) {
                next[t] = wanted == '*'
                        ? row[t] || next[t - 1]
                        : row[t - 1] && (wanted == '?' || wanted == text.charAt(t - 1));
            }
            row = next;
        }
        return row[text.length()];
    }

    private static boolean isAllowed(List<RamPolicy> policies, Action action) {
        try {
            new Permissions(policies).require(action, CALLER, REGION);
            return true;
        } catch (RpcException refused) {
            requireSame(RpcErrors.FORBIDDEN, refused.error(), "the refusal is Forbidden.RAM");
            Rules.requireReadable(refused.reason());
            return false;
        }
    }
}
