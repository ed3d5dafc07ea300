package io.github.bastionhost.emulator.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request sets of a user: what is absent or empty stays as it is. */
record UserChanges(
        @Nullable String comment,
        @Nullable String displayName,
        @Nullable Long effectiveEndTime,
        @Nullable Long effectiveStartTime,
        @Nullable String email,
        @Nullable Language language,
        @Nullable LanguageStatus languageStatus,
        @Nullable String mobile,
        @Nullable MobileCountryCode mobileCountryCode,
        @Nullable Boolean needResetPassword,
        @Nullable List<TwoFactorMethod> twoFactorMethods,
        @Nullable TwoFactorStatus twoFactorStatus) {

    /** The text that was sent, or the one that stays. */
    static String textOr(@Nullable String sent, String kept) {
        return sent == null || sent.isEmpty() ? kept : sent;
    }

    /** What was sent, or what stays. */
    static <T> T valueOr(@Nullable T sent, T kept) {
        return sent == null ? kept : sent;
    }

    /** The time that was sent, where 0 is none, or the one that stays. */
    static @Nullable Long timeOr(@Nullable Long sent, @Nullable Long kept) {
        if (sent == null) {
            return kept;
        }
        return sent == 0 ? null : sent;
    }
}
