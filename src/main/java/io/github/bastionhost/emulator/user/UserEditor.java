package io.github.bastionhost.emulator.user;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.storage.SecretCipher;
import io.github.bastionhost.emulator.world.Identifiers;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes users: what one may be, and how its settings depend on one another. */
@Service
@Transactional
class UserEditor {

    private static final Pattern LOCAL_NAME = Pattern.compile("\\w+");

    private final UserRepository rows;
    private final InstanceService instances;
    private final SecretCipher cipher;
    private final Identifiers identifiers;
    private final Tally tally;

    UserEditor(
            UserRepository rows, InstanceService instances, SecretCipher cipher, Identifiers identifiers, Tally tally) {
        this.rows = rows;
        this.instances = instances;
        this.cipher = cipher;
        this.identifiers = identifiers;
        this.tally = tally;
    }

    User create(CreateUserRequest request) {
        instances.require(request.instanceId(), request.regionId());
        String sourceUserId = checkSource(request);
        long userId = identifiers.next(request.instanceId(), UserService.KIND, 1);
        User user = new User(request.instanceId(), userId, request.userName(), request.source(), sourceUserId);
        change(user, request.settings());
        setPassword(user, request.instanceId(), request.password());
        try {
            rows.saveAndFlush(user);
        } catch (DataIntegrityViolationException taken) { // a unique constraint decides, also between racers
            String constraint = String.valueOf(taken.getMessage()).toLowerCase(Locale.ROOT);
            if (constraint.contains("bastion_user_source_user_unique")) {
                throw ChosenError.USER_EXISTS.because(
                        "%s has a user with the SourceUserId %s",
                        Quoted.of(request.instanceId()), Quoted.of(user.sourceUserId()));
            }
            if (constraint.contains("bastion_user_name_unique")) {
                throw ChosenError.USER_EXISTS.because(
                        "%s has a user with the UserName %s",
                        Quoted.of(request.instanceId()), Quoted.of(request.userName()));
            }
            throw taken;
        }
        tally.add(request.instanceId(), UserService.KIND, 1);
        return user;
    }

    void modify(ModifyUserRequest request) {
        instances.require(request.instanceId(), request.regionId());
        User user = rows.findForChangeByInstanceIdAndUserId(request.instanceId(), Long.parseLong(request.userId()))
                .orElseThrow(() -> UserService.unknown(request.userId(), request.instanceId()));
        change(user, request.settings());
        setPassword(user, request.instanceId(), request.password());
    }

    /** Checks who the user is where it comes from; answers its id there. */
    private static @Nullable String checkSource(CreateUserRequest request) {
        String sourceUserId = request.sourceUserId();
        boolean unsaid = sourceUserId == null || sourceUserId.isBlank();
        switch (request.source()) {
            case LOCAL -> {
                if (!LOCAL_NAME.matcher(request.userName()).matches()) {
                    throw INVALID_PARAMETER.because(
                            "UserName of a Local user must be letters, digits and underscores, not %s",
                            Quoted.of(request.userName()));
                }
                if (request.password() == null) {
                    throw INVALID_PARAMETER.because("Password is required for a Local user");
                }
                return null;
            }
            case RAM, AD, LDAP -> {
                if (unsaid) {
                    throw INVALID_PARAMETER.because("SourceUserId is required for a user of %s", request.source());
                }
            }
            case IDAAS -> {}
        }
        return unsaid ? null : sourceUserId;
    }

    private static void change(User user, UserChanges changes) {
        if (changes.languageStatus() == LanguageStatus.Custom
                && user.languageStatus() != LanguageStatus.Custom
                && changes.language() == null) {
            throw INVALID_PARAMETER.because("Language is required where LanguageStatus is Custom");
        }
        user.change(changes);
        checkPeriod(user);
        checkTwoFactor(user);
    }

    private static void checkPeriod(User user) {
        Long start = user.effectiveStartTime();
        Long end = user.effectiveEndTime();
        if (start != null && end != null && start >= end) {
            throw INVALID_PARAMETER.because("EffectiveStartTime %d must be before EffectiveEndTime %d", start, end);
        }
    }

    private static void checkTwoFactor(User user) {
        if (user.twoFactorStatus() != TwoFactorStatus.Enable) {
            return;
        }
        TwoFactorMethod method = user.twoFactorMethod();
        if (method == null) {
            throw INVALID_PARAMETER.because("TwoFactorMethods is required where TwoFactorStatus is Enable");
        }
        switch (method) {
            case email -> {
                if (user.email().isBlank()) {
                    throw INVALID_PARAMETER.because("Email is required for the two-factor method email");
                }
            }
            case sms, dingtalk -> {
                if (user.mobile().isBlank()) {
                    throw INVALID_PARAMETER.because("Mobile is required for the two-factor method %s", method);
                }
            }
            case totp, gmusbkey -> {}
        }
    }

    /** Only a Local user has a password here; others have theirs where they come from. */
    private void setPassword(User user, String instanceId, @Nullable Secret password) {
        if (password != null && user.source() == UserSource.LOCAL) {
            user.setPassword(cipher.seal(
                    password.revealBytes(), "bastion_user/%s/%d/password".formatted(instanceId, user.userId())));
        }
    }
}
