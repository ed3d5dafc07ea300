package io.github.bastionhost.emulator.region;

import java.util.List;

/** Answer of DescribeRegions. */
record DescribeRegionsResponse(List<Item> regions) {

    /** A region, and the host name under which the API is called there. */
    record Item(String localName, String regionEndpoint, String regionId) {}
}
