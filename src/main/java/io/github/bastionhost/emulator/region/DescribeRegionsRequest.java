package io.github.bastionhost.emulator.region;

import org.jspecify.annotations.Nullable;

/**
 * Parameters of DescribeRegions.
 *
 * @param regionId where the call goes, which filters nothing
 * @param acceptLanguage the language of the names; Chinese if absent
 */
record DescribeRegionsRequest(
        @Nullable String regionId, @Nullable AcceptLanguage acceptLanguage) {}
