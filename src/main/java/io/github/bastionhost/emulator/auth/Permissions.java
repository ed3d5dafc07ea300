package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.RpcErrors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the policies of an access key allow: everything if there are none; else what is allowed and not denied. */
record Permissions(List<RamPolicy> policies) {

    /** Reads policy documents; fails with IllegalArgumentException like {@link RamPolicy#parse}. */
    static Permissions parse(List<String> documents) {
        return new Permissions(documents.stream().map(RamPolicy::parse).toList());
    }

    /** Refuses an action that the policies do not allow, with the detail that the cloud gives. */
    void require(Action action, Caller caller, String region) {
        if (policies.isEmpty()) {
            return;
        }
        // No action of this product has resources of its own in a policy but those on instances.
        String resource = "acs:yundun-bastionhost:%s:%s:*".formatted(region, caller.account());
        boolean denied = anyMatches(false, action, resource);
        if (!denied && anyMatches(true, action, resource)) {
            return;
        }
        String kind = denied ? "ExplicitDeny" : "ImplicitDeny";
        throw RpcErrors.FORBIDDEN
                .because(
                        denied ? "a policy of %s denies %s" : "no policy of %s allows %s",
                        caller.displayName(),
                        action.ramAction())
                .withAccessDeniedDetail(detail(action, caller, kind));
    }

    private boolean anyMatches(boolean allow, Action action, String resource) {
        return policies.stream()
                .flatMap(policy -> policy.statements().stream())
                .anyMatch(statement -> statement.allow() == allow && statement.matches(action.ramAction(), resource));
    }

    private static Map<String, String> detail(Action action, Caller caller, String kind) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("AuthAction", action.ramAction());
        detail.put("AuthPrincipalDisplayName", caller.displayName());
        detail.put("AuthPrincipalOwnerId", caller.account());
        detail.put("AuthPrincipalType", caller.userId() == null ? "Account" : "SubUser");
        // Opaque in the cloud too; here it can be decoded.
        detail.put(
                "EncodedDiagnosticMessage",
                Base64.getEncoder()
                        .encodeToString("%s %s by %s"
                                .formatted(kind, action.ramAction(), caller.displayName())
                                .getBytes(StandardCharsets.UTF_8)));
        detail.put("NoPermissionType", kind);
        detail.put("PolicyType", "AccountLevelIdentityBasedPolicy");
        return detail;
    }
}
