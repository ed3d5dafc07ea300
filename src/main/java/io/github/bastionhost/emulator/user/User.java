package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A user of a bastion host. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "bastion_user")
class User extends WorldRow {

    private String instanceId;
    private long userId;
    private String name;
    private String displayName;
    private String remark;

    @Enumerated(EnumType.STRING)
    private UserSource source;

    private @Nullable String sourceUserId;
    private String email;
    private String mobile;

    @Enumerated(EnumType.STRING)
    private MobileCountryCode mobileCountryCode;

    private @Nullable Long effectiveStartTime;
    private @Nullable Long effectiveEndTime;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private LanguageStatus languageStatus;

    private boolean needResetPassword;

    @Enumerated(EnumType.STRING)
    private TwoFactorStatus twoFactorStatus;

    @Enumerated(EnumType.STRING)
    private @Nullable TwoFactorMethod twoFactorMethod;

    private byte @Nullable [] sealedPassword;
    private boolean locked;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    long userId() {
        return userId;
    }
}
