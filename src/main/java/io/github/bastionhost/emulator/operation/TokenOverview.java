package io.github.bastionhost.emulator.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    private static final Sort IN_ORDER = Sort.by("instanceId", "tokenId");

    private final OperationTokenRepository tokens;
    private final Clock clock;

    TokenOverview(OperationTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
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
