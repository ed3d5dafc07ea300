package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyUser: what is absent or empty stays. An effective time of 0 is none. */
record ModifyUserRequest(
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

        @Nullable @Size(max = 1, message = "must hold one method at most")
        List<@NotNull TwoFactorMethod> twoFactorMethods,

        @Nullable TwoFactorStatus twoFactorStatus,
        @NotBlank @ResourceId String userId) {

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
