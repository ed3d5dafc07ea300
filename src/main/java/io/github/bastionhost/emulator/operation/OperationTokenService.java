package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.instance.InstanceFacts;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.operation.GenerateAssetOperationTokenResponse.AssetOperationToken;
import io.github.bastionhost.emulator.operation.OperationToken.SealedToken;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.storage.SecretCipher;
import io.github.bastionhost.emulator.world.Chance;
import io.github.bastionhost.emulator.world.Identifiers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of O&amp;M tokens: issued, renewed, over. */
@Service
@Transactional
class OperationTokenService {

    private static final Pattern TOKEN_ID = Pattern.compile("\\d{1,18}");

    private final OperationTokenRepository tokens;
    private final InstanceService instances;
    private final SecretCipher cipher;
    private final Identifiers identifiers;
    private final Chance chance;
    private final Clock clock;
    private final Operators operators;
    private final TokenApplications applications;
    private final PastTokens pastTokens;

    OperationTokenService(
            OperationTokenRepository tokens,
            InstanceService instances,
            SecretCipher cipher,
            Identifiers identifiers,
            Chance chance,
            Clock clock,
            Operators operators,
            TokenApplications applications,
            PastTokens pastTokens) {
        this.tokens = tokens;
        this.instances = instances;
        this.cipher = cipher;
        this.identifiers = identifiers;
        this.chance = chance;
        this.clock = clock;
        this.operators = operators;
        this.applications = applications;
        this.pastTokens = pastTokens;
    }

    AssetOperationToken issue(GenerateAssetOperationTokenRequest request, Caller caller) {
        InstanceFacts instance = instances.require(request.instanceId(), request.regionId());
        Operator operator = operators.of(request.instanceId(), caller);
        TokenApplication application = applications.check(request, instance, operator);
        Instant now = clock.instant();
        TokenTerms terms = applications
                .requireTicket(request, application, operator)
                .map(TokenTerms::of)
                .orElseGet(() -> TokenTerms.of(instance.operationSettings(), now));
        Secret value = newToken();
        SealedToken sealed = seal(request, application, value);
        OperationToken token = tokens.save(new OperationToken(request, application, operator, sealed, terms, now));
        pastTokens.sweepAtTimes(sealed.hash(), now);
        return new AssetOperationToken(
                value.reveal(),
                Long.toString(token.tokenId()),
                token.expiresAt().getEpochSecond(),
                token.countLeft() != null,
                token.countLeft() == null ? 0 : token.countLeft(),
                token.maxRenewCount(),
                token.renewCount(),
                application.mode() == OperationMode.Sso
                        ? SsoUrl.of(token, application.asset(), value, instance.internetEndpoint())
                        : null);
    }

    void renew(RenewAssetOperationTokenRequest request) {
        instances.require(request.instanceId(), request.regionId());
        OperationToken token = find(request);
        if (token.isUsedUp()) {
            throw INVALID_PARAMETER.because("TokenId %d: the token is used up", token.tokenId());
        }
        if (token.maxRenewCount() == 0) {
            throw INVALID_PARAMETER.because("TokenId %d: the token cannot be renewed", token.tokenId());
        }
        if (!token.isRenewable()) {
            throw INVALID_PARAMETER.because(
                    "TokenId %d: the token was renewed %d times, and it may be no more often",
                    token.tokenId(), token.renewCount());
        }
        token.renew(clock.instant());
    }

    private OperationToken find(RenewAssetOperationTokenRequest request) {
        if (request.tokenId() == null && request.token() == null) {
            throw INVALID_PARAMETER.because("TokenId is required, or Token");
        }
        OperationToken byId = request.tokenId() == null
                ? null
                : findByIdOrValue(request.instanceId(), request.tokenId())
                        .orElseThrow(() -> INVALID_PARAMETER.because(
                                "TokenId names no token of %s", Quoted.of(request.instanceId())));
        OperationToken byValue = request.token() == null
                ? null
                : findByValue(request.instanceId(), request.token())
                        .orElseThrow(() ->
                                INVALID_PARAMETER.because("Token is no token of %s", Quoted.of(request.instanceId())));
        if (byId != null && byValue != null && byId.tokenId() != byValue.tokenId()) {
            throw INVALID_PARAMETER.because("TokenId and Token name two different tokens");
        }
        return firstPresent(byId, byValue);
    }

    private static OperationToken firstPresent(@Nullable OperationToken first, @Nullable OperationToken second) {
        return Optional.ofNullable(first).or(() -> Optional.ofNullable(second)).orElseThrow();
    }

    private Optional<OperationToken> findByIdOrValue(String instanceId, Secret idOrValue) {
        return TOKEN_ID.matcher(idOrValue.reveal()).matches()
                ? tokens.findForChangeByInstanceIdAndTokenId(instanceId, Long.parseLong(idOrValue.reveal()))
                : findByValue(instanceId, idOrValue);
    }

    private Optional<OperationToken> findByValue(String instanceId, Secret value) {
        return tokens.findForChangeByInstanceIdAndTokenHash(instanceId, value.sha256());
    }

    /** Base64 of the 32 lower-case digits of a random UUID: what the documented example decodes to. */
    private Secret newToken() {
        String digits = chance.uuid().toString().replace("-", "");
        return Secret.of(Base64.getEncoder().encodeToString(digits.getBytes(StandardCharsets.US_ASCII)));
    }

    private SealedToken seal(GenerateAssetOperationTokenRequest request, TokenApplication application, Secret value) {
        long tokenId = identifiers.next(request.instanceId(), "OperationToken", 1);
        String row = "operation_token/%s/%d/".formatted(request.instanceId(), tokenId);
        Secret password = application.account().hasCredential() ? null : request.assetAccountPassword();
        return new SealedToken(
                tokenId,
                value.sha256(),
                cipher.seal(value.revealBytes(), row + "token"),
                password == null ? null : cipher.seal(password.decodeBase64(), row + "password"));
    }
}
