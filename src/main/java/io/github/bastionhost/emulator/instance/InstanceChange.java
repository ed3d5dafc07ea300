package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the control plane makes of an instance; what is absent stays as it is.
 *
 * @param instanceId the id of a new instance; one is made up if absent. It cannot be changed
 * @param imageVersion three numbers, for example 3.2.47
 * @param instanceStatus stays until it is set again, but for EXPIRED, which an instance is from its expireTime on
 * @param planCode brings or takes the database module, unless dbOperationModule says otherwise
 */
public record InstanceChange(
        @Nullable
        @Pattern(regexp = "\\S.*", message = "must not begin with a space or be empty")
        @Characters(min = 1, max = 128)
        String instanceId,

        @Nullable @Characters(min = 1, max = 32) String regionId,
        @Nullable String imageVersion,
        @Nullable InstanceStatus instanceStatus,
        @Nullable PlanCode planCode,
        @Nullable @Characters(min = 1, max = 64) String licenseCode,
        @Nullable ModuleSwitch dbOperationModule,

        @Nullable @Pattern(regexp = Instance.DESCRIPTION, message = Instance.DESCRIPTION_RULE)
        String description,

        @Nullable Instant expireTime) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    void applyTo(Instance instance) {
        if (regionId != null) {
            instance.moveToRegion(regionId);
        }
        if (imageVersion != null) {
            instance.install(ImageVersion.parse(imageVersion));
        }
        if (planCode != null) {
            instance.setPlan(planCode);
            instance.enableDatabaseOperations(planCode == PlanCode.cloudbastion_ha);
        }
        if (licenseCode != null) {
            instance.setLicense(licenseCode);
        }
        if (dbOperationModule != null) {
            instance.enableDatabaseOperations(dbOperationModule == ModuleSwitch.Enable);
        }
        if (description != null) {
            instance.describe(description);
        }
        if (instanceStatus != null) {
            instance.setLifetime(instance.lifetime().set(instanceStatus));
        }
        if (expireTime != null) {
            if (expireTime.isBefore(Instant.EPOCH) || expireTime.isAfter(LATEST)) {
                throw new IllegalArgumentException("expireTime goes from %s to %s.".formatted(Instant.EPOCH, LATEST));
            }
            instance.setLifetime(instance.lifetime().until(expireTime));
        }
    }
}
