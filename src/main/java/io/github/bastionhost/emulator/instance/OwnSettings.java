package io.github.bastionhost.emulator.instance;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The O&amp;M settings that an instance has of its own; what is absent goes by the service's settings. */
@Embeddable
record OwnSettings(
        @Nullable Integer validityMinutes,
        @Nullable Integer maxRenewCount,
        @Nullable Boolean logonRemarksRequired,
        @Nullable Boolean customAccountsAllowed) {

    static final OwnSettings NONE = new OwnSettings(null, null, null, null);

    OperationSettings over(OperationSettings defaults) {
        return new OperationSettings(
                validityMinutes == null ? defaults.validity() : Duration.ofMinutes(validityMinutes),
                maxRenewCount == null ? defaults.maxRenewCount() : maxRenewCount,
                logonRemarksRequired == null ? defaults.logonRemarksRequired() : logonRemarksRequired,
                customAccountsAllowed == null ? defaults.customAccountsAllowed() : customAccountsAllowed);
    }
}
