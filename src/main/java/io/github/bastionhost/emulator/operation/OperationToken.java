package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.LoginAttribute;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An O&amp;M token: what it opens, for how long, and how often it may be renewed. */
@Entity
@SuppressWarnings("UnusedVariable") // columns for queries and for actions to come
@Table(name = "operation_token")
class OperationToken extends WorldRow {

    /** What each renewal adds. */
    static final Duration RENEWAL = Duration.ofHours(1);

    private String instanceId;
    private long tokenId;
    private byte[] tokenHash;
    private byte[] sealedToken;

    @Enumerated(EnumType.STRING)
    private AssetType assetType;

    private long assetId;
    private @Nullable Long assetAccountId;
    private @Nullable String assetAccountName;
    private byte @Nullable [] sealedPassword;

    @Enumerated(EnumType.STRING)
    private Protocol protocol;

    @Enumerated(EnumType.STRING)
    private OperationMode operationMode;

    @Enumerated(EnumType.STRING)
    private @Nullable LoginAttribute loginAttribute;

    private @Nullable String databaseSchema;

    @Enumerated(EnumType.STRING)
    private @Nullable SsoClient ssoClient;

    private @Nullable String operationNote;
    private String callerName;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Long countLeft;
    private int maxRenewCount;
    private int renewCount;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OperationToken() {}

    OperationToken(
            GenerateAssetOperationTokenRequest request,
            TokenApplication application,
            SealedToken sealed,
            String callerName,
            Instant now,
            Duration validity,
            int maxRenewCount) {
        this.instanceId = request.instanceId();
        this.tokenId = sealed.tokenId();
        this.tokenHash = sealed.hash();
        this.sealedToken = sealed.token();
        this.sealedPassword = sealed.password();
        this.assetType = request.assetType();
        this.assetId = Long.parseLong(request.assetId());
        TokenApplication.AssetAccount account = application.account();
        this.assetAccountId = account.id() == null ? null : Long.valueOf(account.id());
        this.assetAccountName = account.name();
        this.protocol = application.protocol();
        this.operationMode = application.mode();
        this.loginAttribute = request.loginAttribute();
        this.databaseSchema = request.databaseSchema();
        this.ssoClient = request.ssoClient();
        this.operationNote = request.operationNote();
        this.callerName = callerName;
        this.createdAt = now;
        this.expiresAt = now.plus(validity);
        this.maxRenewCount = maxRenewCount;
    }

    /** A token as it is kept: its id, its SHA-256, itself and the custom account's password sealed. */
    record SealedToken(long tokenId, byte[] hash, byte[] token, byte @Nullable [] password) {}

    boolean isRenewable() {
        return renewCount < maxRenewCount;
    }

    boolean isUsedUp() {
        return countLeft != null && countLeft == 0;
    }

    /** Adds an hour: to the time it would have ended, or to now if it has. */
    void renew(Instant now) {
        expiresAt = (now.isAfter(expiresAt) ? now : expiresAt).plus(RENEWAL);
        renewCount++;
    }

    long tokenId() {
        return tokenId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** How many uses are left; null where there is no limit. */
    @Nullable
    Long countLeft() {
        return countLeft;
    }

    int maxRenewCount() {
        return maxRenewCount;
    }

    int renewCount() {
        return renewCount;
    }
}
