package io.github.bastionhost.emulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A rule in force, and what it has counted in this process since it was put in force.
 *
 * @param matched how many calls it was asked about and fit
 * @param fired how many of these it befell; for a throttle: how many it refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountedRule(
        FaultRule.@Nullable Match match, FaultRule.@Nullable When when, FaultEffect then, long matched, long fired) {}
