package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.policy.PolicyScopeService.ScopedUsers;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answer of GetPolicyUserScope. */
record GetPolicyUserScopeResponse(UserScope userScope) {

    static GetPolicyUserScopeResponse of(ScopedUsers scope) {
        return new GetPolicyUserScopeResponse(new UserScope(
                scope.policy().userScope().name(),
                texts(scope, PolicySubject::userId),
                texts(scope, PolicySubject::userGroupId)));
    }

    private static List<String> texts(ScopedUsers scope, Function<PolicySubject, @Nullable Long> id) {
        return scope.subjects().stream()
                .map(id)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    /** Which users the policy applies to; the ids ascend. */
    record UserScope(String scopeType, List<String> userIds, List<String> userGroupIds) {}
}
