package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That a user or a user group may use a host, a database or an asset group. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "asset_grant")
class AssetGrant extends WorldRow {

    private String instanceId;
    private long grantId;
    private @Nullable Long userId;
    private @Nullable Long userGroupId;
    private @Nullable Long hostId;
    private @Nullable Long databaseId;
    private @Nullable Long hostGroupId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AssetGrant() {}

    AssetGrant(long grantId, Subject subject, AssetKind kind, long assetId) {
        this.instanceId = subject.instanceId();
        this.grantId = grantId;
        switch (subject.kind()) {
            case USER -> userId = subject.id();
            case USER_GROUP -> userGroupId = subject.id();
        }
        switch (kind) {
            case HOST -> hostId = assetId;
            case DATABASE -> databaseId = assetId;
            case HOST_GROUP -> hostGroupId = assetId;
        }
    }
}
