package io.github.bastionhost.emulator.user;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a user, alone and in a list: everything but the password.
 *
 * @param effectiveEndTime UNIX seconds; absent where the user never expires
 * @param effectiveStartTime UNIX seconds; absent where the user was effective at once
 * @param sourceUserId empty for a Local user
 */
record ShownUser(
        String comment,
        String displayName,
        @Nullable Long effectiveEndTime,
        @Nullable Long effectiveStartTime,
        String email,
        String language,
        String languageStatus,
        String mobile,
        String mobileCountryCode,
        boolean needResetPassword,
        String source,
        String sourceUserId,
        List<String> twoFactorMethods,
        String twoFactorStatus,
        String userId,
        String userName,
        List<String> userState) {

    static ShownUser of(User user, long now) {
        return new ShownUser(
                user.comment(),
                user.displayName(),
                user.effectiveEndTime(),
                user.effectiveStartTime(),
                user.email(),
                user.language().toString(),
                user.languageStatus().name(),
                user.mobile(),
                user.mobileCountryCode().name(),
                user.needsResetPassword(),
                user.source().toString(),
                user.sourceUserId(),
                Stream.ofNullable(user.twoFactorMethod())
                        .map(TwoFactorMethod::name)
                        .toList(),
                user.twoFactorStatus().name(),
                Long.toString(user.userId()),
                user.name(),
                UserState.of(user, now).stream().map(UserState::name).toList());
    }
}
