package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;

/** The actions of the scopes of control policies. */
@RpcController
class PolicyScopeController {

    private final PolicyScopeService scopes;

    PolicyScopeController(PolicyScopeService scopes) {
        this.scopes = scopes;
    }

    @RpcAction("GetPolicyUserScope")
    GetPolicyUserScopeResponse getPolicyUserScope(GetPolicyUserScopeRequest request) {
        return GetPolicyUserScopeResponse.of(scopes.users(request));
    }

    @RpcAction("SetPolicyUserScope")
    @Rule(
            value = "Only the list that ScopeType means is read; an unknown id in it refuses the whole scope.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "A user or group that is deleted leaves the scope; a scope that is left empty applies to nobody.",
            by = Evidence.ASSUMED)
    void setPolicyUserScope(SetPolicyUserScopeRequest request) {
        scopes.setUsers(request);
    }

    @RpcAction("GetPolicyAssetScope")
    GetPolicyAssetScopeResponse getPolicyAssetScope(GetPolicyAssetScopeRequest request) {
        return GetPolicyAssetScopeResponse.of(scopes.assets(request));
    }

    @RpcAction("SetPolicyAssetScope")
    @Rule(
            value = "Only the list that ScopeType means is read; an unknown asset, or an account of another asset,"
                    + " refuses the whole scope.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "Without AccountScopeType the accounts that are named count, or all if none is.",
            by = Evidence.ASSUMED)
    @Rule(value = "An asset takes 100 accounts, a scope 5,000 account ids in all.", by = Evidence.ASSUMED)
    void setPolicyAssetScope(SetPolicyAssetScopeRequest request) {
        scopes.setAssets(request);
    }
}
