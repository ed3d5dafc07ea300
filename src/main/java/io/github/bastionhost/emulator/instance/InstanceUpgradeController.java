package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;

/** The actions of upgrades, which only the SDK of 2021 had. */
@RpcController
class InstanceUpgradeController {

    private final InstanceUpgradeService upgrades;

    InstanceUpgradeController(InstanceUpgradeService upgrades) {
        this.upgrades = upgrades;
    }

    @RpcAction("GetInstanceUpgradeInfo")
    @Rule(
            value =
                    "ImageVersion is that of the instance, Operable says whether 3.2.47 is newer; an upgrade may begin at"
                            + " any time before ExpireTime, and the period is an hour.",
            by = Evidence.ASSUMED)
    GetInstanceUpgradeInfoResponse getInstanceUpgradeInfo(GetInstanceUpgradeInfoRequest request, Caller caller) {
        return new GetInstanceUpgradeInfoResponse(upgrades.get(request, caller));
    }

    @RpcAction("ModifyInstanceUpgradePeriod")
    @Rule(
            value = "UpgradeStartTime is in milliseconds, from now to LatestStartTime. The period is kept and shown;"
                    + " nothing is upgraded when it comes.",
            by = Evidence.ASSUMED)
    void modifyInstanceUpgradePeriod(ModifyInstanceUpgradePeriodRequest request) {
        upgrades.plan(request);
    }

    @RpcAction("UpgradeInstanceImageVersion")
    @Rule(value = "An older instance has 3.2.47 at once; a newer one keeps its version.", by = Evidence.ASSUMED)
    void upgradeInstanceImageVersion(UpgradeInstanceImageVersionRequest request) {
        upgrades.upgrade(request);
    }
}
