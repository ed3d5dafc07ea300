package io.github.bastionhost.emulator.user;

import static io.github.bastionhost.emulator.user.UserChanges.textOr;
import static io.github.bastionhost.emulator.user.UserChanges.timeOr;
import static io.github.bastionhost.emulator.user.UserChanges.valueOr;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user of a bastion host. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "bastion_user")
class User extends WorldRow {

    private String instanceId;
    private long userId;
    private String name;
    private String displayName;
    private String remark = "";

    @Enumerated(EnumType.STRING)
    private UserSource source;

    private @Nullable String sourceUserId;
    private String email = "";
    private String mobile = "";

    @Enumerated(EnumType.STRING)
    private MobileCountryCode mobileCountryCode = MobileCountryCode.CN;

    private @Nullable Long effectiveStartTime;
    private @Nullable Long effectiveEndTime;

    @Enumerated(EnumType.STRING)
    private Language language = Language.CHINESE;

    @Enumerated(EnumType.STRING)
    private LanguageStatus languageStatus = LanguageStatus.Global;

    private boolean needResetPassword;

    @Enumerated(EnumType.STRING)
    private TwoFactorStatus twoFactorStatus = TwoFactorStatus.Global;

    @Enumerated(EnumType.STRING)
    private @Nullable TwoFactorMethod twoFactorMethod;

    private byte @Nullable [] sealedPassword;
    private boolean locked;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /** A user with the documented defaults. */
    User(String instanceId, long userId, String name, UserSource source, @Nullable String sourceUserId) {
        this.instanceId = instanceId;
        this.userId = userId;
        this.name = name;
        this.displayName = name;
        this.source = source;
        this.sourceUserId = sourceUserId;
    }

    void change(UserChanges changes) {
        displayName = textOr(changes.displayName(), displayName);
        remark = textOr(changes.comment(), remark);
        email = textOr(changes.email(), email);
        mobile = textOr(changes.mobile(), mobile);
        mobileCountryCode = valueOr(changes.mobileCountryCode(), mobileCountryCode);
        effectiveStartTime = timeOr(changes.effectiveStartTime(), effectiveStartTime);
        effectiveEndTime = timeOr(changes.effectiveEndTime(), effectiveEndTime);
        language = valueOr(changes.language(), language);
        languageStatus = valueOr(changes.languageStatus(), languageStatus);
        needResetPassword = valueOr(changes.needResetPassword(), needResetPassword);
        twoFactorStatus = valueOr(changes.twoFactorStatus(), twoFactorStatus);
        if (changes.twoFactorMethods() != null && !changes.twoFactorMethods().isEmpty()) {
            twoFactorMethod = changes.twoFactorMethods().get(0);
        }
    }

    void setPassword(byte[] sealed) {
        this.sealedPassword = sealed;
    }

    void lock() {
        this.locked = true;
    }

    void unlock() {
        this.locked = false;
    }

    /** Whether the user may log on at that time, in UNIX seconds. */
    boolean isActiveAt(long now) {
        return !locked && !isExpiredAt(now) && !isYetToBeginAt(now);
    }

    boolean isExpiredAt(long now) {
        return effectiveEndTime != null && effectiveEndTime <= now;
    }

    boolean isYetToBeginAt(long now) {
        return effectiveStartTime != null && effectiveStartTime > now;
    }

    boolean isLocked() {
        return locked;
    }

    long userId() {
        return userId;
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    String comment() {
        return remark;
    }

    UserSource source() {
        return source;
    }

    String sourceUserId() {
        return Objects.requireNonNullElse(sourceUserId, "");
    }

    String email() {
        return email;
    }

    String mobile() {
        return mobile;
    }

    MobileCountryCode mobileCountryCode() {
        return mobileCountryCode;
    }

    @Nullable
    Long effectiveStartTime() {
        return effectiveStartTime;
    }

    @Nullable
    Long effectiveEndTime() {
        return effectiveEndTime;
    }

    Language language() {
        return language;
    }

    LanguageStatus languageStatus() {
        return languageStatus;
    }

    boolean needsResetPassword() {
        return needResetPassword;
    }

    TwoFactorStatus twoFactorStatus() {
        return twoFactorStatus;
    }

    @Nullable
    TwoFactorMethod twoFactorMethod() {
        return twoFactorMethod;
    }
}
