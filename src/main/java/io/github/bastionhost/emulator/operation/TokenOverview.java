package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.instance.InstanceService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that were issued, for the control plane: the API itself has no list of them. */
@Service
@Transactional
public class TokenOverview {

    private static final Sort IN_ORDER = Sort.by("world", "instanceId", "tokenId");

    private final OperationTokenRepository tokens;
    private final OperationAssets assets;
    private final InstanceService instances;
    private final Clock clock;

    TokenOverview(OperationTokenRepository tokens, OperationAssets assets, InstanceService instances, Clock clock) {
        this.tokens = tokens;
        this.assets = assets;
        this.instances = instances;
        this.clock = clock;
    }

    /** A page of tokens, and whether there are more behind it. */
    public record TokenPage(List<TokenFacts> tokens, boolean hasMore) {}

    /**
     * A page of the tokens, by instance and TokenId.
     *
     * @param instanceId whose tokens; absent is everybody's
     * @param pageNumber from 1
     */
    @Transactional(readOnly = true)
    public TokenPage list(@Nullable String instanceId, int pageNumber, int pageSize) {
        PageRequest page = PageRequest.of(pageNumber - 1, pageSize, IN_ORDER);
        Slice<OperationToken> slice =
                instanceId == null ? tokens.findSliceBy(page) : tokens.findSliceByInstanceId(instanceId, page);
        Instant now = clock.instant();
        return new TokenPage(slice.map(token -> TokenFacts.of(token, now)).getContent(), slice.hasNext());
    }

    /** The token of that number; absent where there is none. */
    @Transactional(readOnly = true)
    public Optional<TokenFacts> find(String instanceId, long tokenId) {
        return tokens.findByInstanceIdAndTokenId(instanceId, tokenId)
                .map(token -> TokenFacts.of(token, clock.instant()));
    }

    /**
     * What the SsoUrl of a token says, node by node, of its asset as it is now.
     *
     * @param inPlaceOfToken stands where the token stood
     * @return nothing for a token that has no SsoUrl
     */
    @Transactional(readOnly = true)
    public Map<String, Map<String, String>> ssoUrl(String instanceId, long tokenId, String inPlaceOfToken) {
        return tokens.findByInstanceIdAndTokenId(instanceId, tokenId)
                .filter(token -> token.operationMode() == OperationMode.Sso)
                .map(token -> SsoUrl.nodes(
                        token,
                        assets.find(instanceId, token.assetType(), token.assetId())
                                .orElseGet(() -> OperationAsset.takenAtItsWord(token.assetType(), token.assetId())),
                        inPlaceOfToken,
                        instances.require(instanceId, null).internetEndpoint()))
                .orElse(Map.of());
    }

    /** Ends a token now; absent where there is no such token. Its renewals are left to it. */
    public Optional<TokenFacts> expire(String instanceId, long tokenId) {
        return tokens.findForChangeByInstanceIdAndTokenId(instanceId, tokenId).map(token -> {
            Instant now = clock.instant();
            token.expire(now);
            return TokenFacts.of(token, now);
        });
    }

    /** The instances that have a token of that number: each counts its own. At most two are told. */
    @Transactional(readOnly = true)
    public List<String> instancesWith(long tokenId) {
        return tokens.findInstances(tokenId, PageRequest.of(0, 2));
    }
}
