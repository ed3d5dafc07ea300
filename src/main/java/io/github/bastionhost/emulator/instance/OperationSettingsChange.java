package io.github.bastionhost.emulator.instance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * O&amp;M settings that an instance gets of its own; what is absent stays as it is.
 *
 * @param validityMinutes how long a fresh token is valid
 * @param maxRenewCount how often it can be renewed
 * @param logonRemarksRequired whether an OperationNote must be given
 * @param customAccountsAllowed whether accounts that are not stored may be used
 */
public record OperationSettingsChange(
        @Nullable @Min(1) @Max(480) Integer validityMinutes,
        @Nullable @Min(0) @Max(20) Integer maxRenewCount,
        @Nullable Boolean logonRemarksRequired,
        @Nullable Boolean customAccountsAllowed) {

    OwnSettings over(OwnSettings before) {
        return new OwnSettings(
                validityMinutes == null ? before.validityMinutes() : validityMinutes,
                maxRenewCount == null ? before.maxRenewCount() : maxRenewCount,
                logonRemarksRequired == null ? before.logonRemarksRequired() : logonRemarksRequired,
                customAccountsAllowed == null ? before.customAccountsAllowed() : customAccountsAllowed);
    }
}
