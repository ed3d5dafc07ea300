package io.github.bastionhost.emulator.region;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;

/** The action of regions. */
@RpcController
class RegionController {

    private final RegionService regions;

    RegionController(RegionService regions) {
        this.regions = regions;
    }

    @RpcAction("DescribeRegions")
    @Rule(
            value = "The regions and their endpoints are those of the vendor's SDK; RegionId filters nothing.",
            by = Evidence.CLIENT)
    DescribeRegionsResponse describeRegions(DescribeRegionsRequest request) {
        return new DescribeRegionsResponse(regions.list(request));
    }
}
