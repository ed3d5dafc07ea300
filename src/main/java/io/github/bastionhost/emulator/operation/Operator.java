package io.github.bastionhost.emulator.operation;

import org.jspecify.annotations.Nullable;

/**
 * Who operates: the user of the bastion host that the calling RAM user is, or somebody who may do everything.
 *
 * @param userId the user; absent for the account itself, and where references are lenient for a RAM user without one
 * @param name what it logs on as
 */
record Operator(@Nullable Long userId, String name) {}
