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
    private @Nullable Long userId;
    private @Nullable Long operationTicketId;
    private boolean assetStored;
    private boolean accountStored;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Long countLeft;
    private int maxRenewCount;
    private int renewCount;
    private long useCount;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OperationToken() {}

    OperationToken(
            GenerateAssetOperationTokenRequest request,
            TokenApplication application,
            Operator operator,
            SealedToken sealed,
            TokenTerms terms,
            Instant now) {
        this.instanceId = request.instanceId();
        this.tokenId = sealed.tokenId();
        this.tokenHash = sealed.hash();
        this.sealedToken = sealed.token();
        this.sealedPassword = sealed.password();
        this.assetType = application.asset().type();
        this.assetId = application.asset().id();
        this.assetStored = application.asset().stored();
        this.assetAccountId = application.account().id();
        this.assetAccountName = application.account().name();
        this.accountStored = application.account().isStored();
        this.protocol = application.protocol();
        this.operationMode = application.mode();
        this.loginAttribute = request.loginAttribute();
        this.databaseSchema = request.databaseSchema();
        this.ssoClient = request.ssoClient();
        this.operationNote = request.operationNote();
        this.callerName = operator.name();
        this.userId = operator.userId();
        this.operationTicketId = terms.operationTicketId();
        this.createdAt = now;
        this.expiresAt = terms.expiresAt();
        this.countLeft = terms.countLeft();
        this.maxRenewCount = terms.maxRenewCount();
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

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Takes one of its uses. */
    void use() {
        useCount++;
        if (countLeft != null) {
            countLeft--;
        }
    }

    /** Ends it now, if it has not ended before. */
    void expire(Instant now) {
        if (now.isBefore(expiresAt)) {
            expiresAt = now;
        }
    }

    String instanceId() {
        return instanceId;
    }

    AssetType assetType() {
        return assetType;
    }

    long assetId() {
        return assetId;
    }

    boolean assetStored() {
        return assetStored;
    }

    @Nullable
    Long assetAccountId() {
        return assetAccountId;
    }

    @Nullable
    String assetAccountName() {
        return assetAccountName;
    }

    boolean accountStored() {
        return accountStored;
    }

    Protocol protocol() {
        return protocol;
    }

    OperationMode operationMode() {
        return operationMode;
    }

    @Nullable
    LoginAttribute loginAttribute() {
        return loginAttribute;
    }

    @Nullable
    SsoClient ssoClient() {
        return ssoClient;
    }

    @Nullable
    String databaseSchema() {
        return databaseSchema;
    }

    @Nullable
    String operationNote() {
        return operationNote;
    }

    String callerName() {
        return callerName;
    }

    @Nullable
    Long userId() {
        return userId;
    }

    Instant createdAt() {
        return createdAt;
    }

    long useCount() {
        return useCount;
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
