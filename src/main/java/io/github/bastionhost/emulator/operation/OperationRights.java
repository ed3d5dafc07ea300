package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.authorization.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a user may open an account of an asset. A custom account is nobody's to grant: there the asset decides. */
@Component
class OperationRights {

    private final Rights rights;

    OperationRights(Rights rights) {
        this.rights = rights;
    }

    /**
     * Whether the user may open it.
     *
     * @param accountId the stored account; absent for a custom one
     */
    boolean mayOpen(String instanceId, long userId, AssetType type, long assetId, @Nullable Long accountId) {
        if (accountId == null) {
            return type == AssetType.Host
                    ? rights.mayUseHost(instanceId, userId, assetId)
                    : rights.mayUseDatabase(instanceId, userId, assetId);
        }
        return type == AssetType.Host
                ? rights.mayUseHostAccount(instanceId, userId, accountId)
                : rights.mayUseDatabaseAccount(instanceId, userId, accountId);
    }
}
