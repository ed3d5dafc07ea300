package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.policy.ControlRules;
import io.github.bastionhost.emulator.policy.PolicyService;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import io.github.bastionhost.emulator.user.UserService;
import io.github.bastionhost.emulator.user.UserService.UserFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a bastion host does when somebody logs on with a token, in one step: everything is judged as it is now, and one use
 * is taken. A refused logon takes none.
 */
@Service
@Transactional
public class LogonService {

    private final OperationTokenRepository tokens;
    private final OperationAssets assets;
    private final OperationRights rights;
    private final UserService users;
    private final PolicyService policies;
    private final Clock clock;
    private final boolean strict;

    LogonService(
            OperationTokenRepository tokens,
            OperationAssets assets,
            OperationRights rights,
            UserService users,
            PolicyService policies,
            Clock clock,
            BastionhostProperties settings) {
        this.tokens = tokens;
        this.assets = assets;
        this.rights = rights;
        this.users = users;
        this.policies = policies;
        this.clock = clock;
        this.strict = settings.references() == References.STRICT;
    }

    /**
     * What a logon opens.
     *
     * @param token the token after the use was taken
     * @param address where the asset is; empty where it was taken at its word
     * @param port where it speaks the token's protocol
     */
    public record Logon(TokenFacts token, Channel channel, String assetName, String address, int port) {}

    /**
     * Logs on with a token.
     *
     * @param token the text of the token
     * @param sourceIp where the operator is; absent is nowhere that a policy would refuse
     * @param channel what to open; absent is what the token's protocol usually opens
     * @throws LogonRefusedException with the first reason that there is
     */
    public Logon logOn(String instanceId, Secret token, @Nullable String sourceIp, @Nullable Channel channel) {
        OperationToken found = tokens.findForChangeByInstanceIdAndTokenHash(instanceId, token.sha256())
                .orElseThrow(() -> new LogonRefusedException(LogonRefusal.UNKNOWN_TOKEN));
        Instant now = clock.instant();
        refuseIf(found.isExpired(now), LogonRefusal.EXPIRED);
        refuseIf(found.isUsedUp(), LogonRefusal.USED_UP);
        Channel opened = channel == null ? Channel.usualOf(found.protocol()) : channel;
        refuseIf(!opened.fits(found.protocol()), LogonRefusal.CHANNEL_CLOSED);
        OperationAsset asset = requireAsset(found, opened);
        if (strict && found.userId() != null) {
            requireRight(found, found.userId());
            requirePolicy(found, found.userId(), now, sourceIp, opened);
        }
        found.use();
        return new Logon(
                TokenFacts.of(found, now), opened, asset.name(), asset.address(), asset.port(found.protocol()));
    }

    /** What was stored when the token was issued must still be; what was taken at its word is. */
    private OperationAsset requireAsset(OperationToken token, Channel channel) {
        Optional<OperationAsset> asset = token.assetStored()
                ? assets.find(token.instanceId(), token.assetType(), token.assetId())
                : Optional.of(OperationAsset.takenAtItsWord(token.assetType(), token.assetId()));
        refuseIf(asset.isEmpty(), LogonRefusal.ASSET_REMOVED);
        Long accountId = token.assetAccountId();
        if (token.accountStored() && accountId != null) {
            OperationAccount account = assets.account(token.instanceId(), asset.orElseThrow(), accountId)
                    .orElseThrow(() -> new LogonRefusedException(LogonRefusal.ACCOUNT_REMOVED));
            refuseIf(channel == Channel.SSH && !account.sshChannel(), LogonRefusal.CHANNEL_CLOSED);
            refuseIf(channel == Channel.SFTP && !account.sftpChannel(), LogonRefusal.CHANNEL_CLOSED);
        }
        return asset.orElseThrow();
    }

    private void requireRight(OperationToken token, long userId) {
        UserFacts user = users.find(token.instanceId(), userId)
                .orElseThrow(() -> new LogonRefusedException(LogonRefusal.USER_REMOVED));
        refuseIf(!user.active(), LogonRefusal.USER_INACTIVE);
        refuseIf(
                !rights.mayOpen(
                        token.instanceId(),
                        userId,
                        token.assetType(),
                        token.assetId(),
                        token.accountStored() ? token.assetAccountId() : null),
                LogonRefusal.NOT_AUTHORIZED);
    }

    private void requirePolicy(
            OperationToken token, long userId, Instant now, @Nullable String sourceIp, Channel channel) {
        ControlRules rules = policies.inForce(
                token.instanceId(),
                userId,
                token.assetType(),
                token.assetId(),
                token.assetAccountId(),
                token.assetAccountName());
        refuseIf(!rules.allowsAt(now), LogonRefusal.TIME_NOT_ALLOWED);
        refuseIf(sourceIp != null && !rules.allowsSource(sourceIp), LogonRefusal.SOURCE_NOT_ALLOWED);
        refuseIf(channel == Channel.SSH && !rules.allowsSshChannel(), LogonRefusal.CHANNEL_CLOSED);
        refuseIf(channel == Channel.SFTP && !rules.allowsSftpChannel(), LogonRefusal.CHANNEL_CLOSED);
    }

    private static void refuseIf(boolean reason, LogonRefusal refusal) {
        if (reason) {
            throw new LogonRefusedException(refusal);
        }
    }
}
