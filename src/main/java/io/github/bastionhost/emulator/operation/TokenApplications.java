package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.approval.GrantedTicket;
import io.github.bastionhost.emulator.approval.OperationTicketService;
import io.github.bastionhost.emulator.instance.InstanceFacts;
import io.github.bastionhost.emulator.policy.ControlRules;
import io.github.bastionhost.emulator.policy.PolicyService;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.settings.ApiRevision;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides on applications for tokens: which account is meant, and where references are strict whether it exists, whether
 * the operator is authorized for it, and what the control policies demand. Where they are lenient, what was never created
 * is taken at its word, and nobody needs a right.
 */
@Component
class TokenApplications {

    private final OperationAssets assets;
    private final OperationRights rights;
    private final PolicyService policies;
    private final OperationTicketService tickets;
    private final Clock clock;
    private final ApiRevision revision;
    private final boolean strict;

    TokenApplications(
            OperationAssets assets,
            OperationRights rights,
            PolicyService policies,
            OperationTicketService tickets,
            Clock clock,
            BastionhostProperties settings) {
        this.assets = assets;
        this.rights = rights;
        this.policies = policies;
        this.tickets = tickets;
        this.clock = clock;
        this.revision = settings.apiRevision();
        this.strict = settings.references() == References.STRICT;
    }

    /** Checks an application; refuses it with InvalidParameter. */
    TokenApplication check(GenerateAssetOperationTokenRequest request, InstanceFacts instance, Operator operator) {
        TokenApplication.checkParameters(request, instance, revision);
        OperationAsset asset = asset(request);
        OperationAccount account = account(request, asset, operator);
        TokenApplication application = TokenApplication.of(request, instance, asset, account);
        if (strict) {
            requireCredential(request, account);
            requireRight(request, application, operator);
        }
        return application;
    }

    /** The ticket that a control policy demands for it; absent where none does. A one-time ticket is used up by this. */
    Optional<GrantedTicket> requireTicket(
            GenerateAssetOperationTokenRequest request, TokenApplication application, Operator operator) {
        if (!strict || operator.userId() == null) {
            return Optional.empty();
        }
        OperationAccount account = application.account();
        ControlRules rules = policies.inForce(
                request.instanceId(),
                operator.userId(),
                application.asset().type(),
                application.asset().id(),
                account.id(),
                account.name());
        if (!rules.allowsAt(clock.instant())) {
            throw INVALID_PARAMETER.because("a control policy does not allow logons at this time");
        }
        if (!rules.approvalRequired()) {
            return Optional.empty();
        }
        return Optional.of(tickets.use(
                        request.instanceId(),
                        operator.userId(),
                        application.asset().type(),
                        application.asset().id(),
                        Objects.requireNonNullElse(account.name(), ""),
                        application.protocol())
                .orElseThrow(() -> INVALID_PARAMETER.because(
                        "a control policy demands approval, and there is no accepted O&M ticket of %s for this account"
                                + " that is in effect: CreateOperationTicket applies for one",
                        operator.name())));
    }

    private OperationAsset asset(GenerateAssetOperationTokenRequest request) {
        long assetId = Long.parseLong(request.assetId());
        Optional<OperationAsset> stored = assets.find(request.instanceId(), request.assetType(), assetId);
        if (strict && stored.isEmpty()) {
            throw INVALID_PARAMETER.because(
                    "AssetId %s names no %s of %s",
                    Quoted.of(request.assetId()), request.assetType(), Quoted.of(request.instanceId()));
        }
        return stored.orElseGet(() -> OperationAsset.takenAtItsWord(request.assetType(), assetId));
    }

    private OperationAccount account(
            GenerateAssetOperationTokenRequest request, OperationAsset asset, Operator operator) {
        String id = request.assetAccountId();
        if (id != null && !id.isEmpty()) {
            return accountOfId(request, asset, id);
        }
        return accountOfName(request, asset, Objects.requireNonNullElse(request.assetAccountName(), ""), operator);
    }

    private OperationAccount accountOfId(
            GenerateAssetOperationTokenRequest request, OperationAsset asset, String accountId) {
        Optional<OperationAccount> stored = asset.stored()
                ? assets.account(request.instanceId(), asset, Long.parseLong(accountId))
                : Optional.empty();
        if (strict && stored.isEmpty()) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountId %s names no account of %s %s",
                    Quoted.of(accountId), asset.type(), Quoted.of(request.assetId()));
        }
        return stored.orElseGet(() -> OperationAccount.takenAtItsWord(Long.valueOf(accountId), null));
    }

    /** A name means the account that the operator is authorized for, and otherwise a custom account. */
    private OperationAccount accountOfName(
            GenerateAssetOperationTokenRequest request, OperationAsset asset, String name, Operator operator) {
        Optional<OperationAccount> stored = asset.stored()
                ? assets.account(request.instanceId(), asset, name, request.assetAccountProtocolName())
                        .filter(account -> !strict || isAuthorized(request, asset, account.id(), operator))
                : Optional.empty();
        return stored.orElseGet(() -> strict || request.assetAccountPassword() != null
                ? OperationAccount.custom(name)
                : OperationAccount.takenAtItsWord(null, name));
    }

    private static void requireCredential(GenerateAssetOperationTokenRequest request, OperationAccount account) {
        if (account.isStored() && !account.hasCredential() && request.assetAccountPassword() == null) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountPassword is required: no password and no key is stored for the account %s",
                    Quoted.of(Objects.requireNonNullElse(account.name(), "")));
        }
    }

    private void requireRight(
            GenerateAssetOperationTokenRequest request, TokenApplication application, Operator operator) {
        if (!isAuthorized(request, application.asset(), application.account().id(), operator)) {
            throw INVALID_PARAMETER.because(
                    "the user %s is not authorized for this %s of %s %s",
                    operator.name(),
                    application.account().isCustom() ? "asset, custom accounts included," : "account",
                    application.asset().type(),
                    Quoted.of(request.assetId()));
        }
    }

    private boolean isAuthorized(
            GenerateAssetOperationTokenRequest request,
            OperationAsset asset,
            @Nullable Long accountId,
            Operator operator) {
        return operator.userId() == null
                || rights.mayOpen(request.instanceId(), operator.userId(), asset.type(), asset.id(), accountId);
    }
}
