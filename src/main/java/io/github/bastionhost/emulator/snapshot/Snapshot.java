package io.github.bastionhost.emulator.snapshot;

import io.github.bastionhost.emulator.world.ClockSetting;
import java.time.Instant;

/**
 * A state that is kept.
 *
 * @param createdAt in real time
 * @param rows how many rows of the database it has
 * @param clock how time ran
 */
public record Snapshot(String name, Instant createdAt, long rows, ClockSetting clock) {}
