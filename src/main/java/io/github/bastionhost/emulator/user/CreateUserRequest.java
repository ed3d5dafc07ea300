package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreateUser.
 *
 * @param displayName empty or absent is the logon name
 * @param effectiveEndTime UNIX seconds; 0 is never
 * @param effectiveStartTime UNIX seconds; 0 is at once
 * @param language required where languageStatus is Custom
 * @param password required for a Local user
 * @param sourceUserId required for a user of RAM or of a directory
 * @param twoFactorMethods required where twoFactorStatus is Enable
 * @param userName unique in the instance
 */
record CreateUserRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable @CommentText String comment,
        @Nullable @Characters(max = 128) String displayName,
        @Nullable @Min(0) Long effectiveEndTime,
        @Nullable @Min(0) Long effectiveStartTime,
        @Nullable @Characters(max = 256) String email,
        @Nullable Language language,
        @Nullable LanguageStatus languageStatus,
        @Nullable @Characters(max = 32) String mobile,
        @Nullable MobileCountryCode mobileCountryCode,
        @Nullable Boolean needResetPassword,
        @Nullable @UserPassword Secret password,
        @NotNull UserSource source,
        @Nullable @Characters(max = 256) String sourceUserId,

        @Nullable @Size(max = 1, message = "must hold one method at most")
        List<@NotNull TwoFactorMethod> twoFactorMethods,

        @Nullable TwoFactorStatus twoFactorStatus,

        @NotBlank
        @Pattern(
                regexp = "[A-Za-z0-9_.@-]{1,128}|",
                message = "must be 1 to 128 letters, digits and underscores (of a user that is not Local, also . @ -)")
        String userName) {

    UserChanges settings() {
        return new UserChanges(
                comment,
                displayName,
                effectiveEndTime,
                effectiveStartTime,
                email,
                language,
                languageStatus,
                mobile,
                mobileCountryCode,
                needResetPassword,
                twoFactorMethods,
                twoFactorStatus);
    }
}
