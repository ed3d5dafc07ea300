package io.github.bastionhost.emulator.instance;

import java.time.Duration;

/**
 * The O&amp;M settings of an instance, which are copied into each token it issues.
 *
 * @param validity how long a fresh token is valid, 1 to 480 minutes
 * @param maxRenewCount how often it can be renewed, 0 to 20
 * @param logonRemarksRequired whether an OperationNote must be given
 * @param customAccountsAllowed whether accounts that are not stored may be used
 */
public record OperationSettings(
        Duration validity, int maxRenewCount, boolean logonRemarksRequired, boolean customAccountsAllowed) {}
