package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.console.Frames.Section;
import io.github.bastionhost.emulator.console.Frames.Way;
import io.github.bastionhost.emulator.console.InstancePages.Of;
import io.github.bastionhost.emulator.console.Listing.Pager;
import io.github.bastionhost.emulator.console.Lists.Place;
import io.github.bastionhost.emulator.operation.TokenFacts;
import io.github.bastionhost.emulator.operation.TokenOverview;
import io.github.bastionhost.emulator.rpc.ParameterNames;
import io.github.bastionhost.emulator.rpc.RpcException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The O&amp;M tokens of an instance, with what is left of them. A token itself is not known here. */
@Component
public class TokenPages {

    private final Frames frames;
    private final InstancePages instances;
    private final TokenOverview tokens;
    private final Clock clock;

    TokenPages(Frames frames, InstancePages instances, TokenOverview tokens, Clock clock) {
        this.frames = frames;
        this.instances = instances;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A token.
     *
     * @param left how long it still lives
     * @param uses how often it was used, and of how many times
     * @param renewals how often it can still be renewed, of how many times
     * @param assetHref where the asset is, if it is stored
     */
    record Shown(
            String id,
            String href,
            String user,
            String asset,
            String assetHref,
            String account,
            String protocol,
            String mode,
            boolean expired,
            Moment created,
            Moment expires,
            String left,
            String uses,
            String renewals,
            @Nullable String note) {}

    /** A page of tokens. */
    record Table(
            Of of,
            List<Shown> tokens,
            @Nullable String previous,
            @Nullable String next,
            String first) {

        boolean filled() {
            return !tokens.isEmpty();
        }

        boolean paged() {
            return previous != null || next != null;
        }
    }

    /** What stands in a node of an SsoUrl. */
    record Node(String name, List<Cell> cells) {}

    /** A token, and what its SsoUrl says. */
    record One(Of of, Shown token, List<Node> sso) {

        boolean hasSso() {
            return !sso.isEmpty();
        }
    }

    /** A page of the tokens of an instance. */
    public Page all(Visit visit, String instanceId, int number) {
        Place place = Place.top(visit, instanceId).inside("tokens");
        TokenOverview.TokenPage found = tokens.list(instanceId, number, Pager.SIZE);
        Instant now = clock.instant();
        Of of = instances.of(
                visit, instanceId, "tokens", List.of(new Way("Tokens", place.href(), true)), "Tokens", false);
        String href = place.href() + "?page=";
        return frames.page(
                "tokens",
                visit,
                Section.INSTANCES,
                "Tokens",
                new Table(
                        of,
                        found.tokens().stream()
                                .map(token -> shown(place, token, now))
                                .toList(),
                        number > 1 ? href + (number - 1) : null,
                        found.hasMore() ? href + (number + 1) : null,
                        first(visit, instanceId)));
    }

    private static String first(Visit visit, String instanceId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Action", "GenerateAssetOperationToken");
        parameters.put("InstanceId", instanceId);
        parameters.put("AssetType", "Host");
        parameters.put("AssetId", "1");
        parameters.put("AssetAccountId", "1");
        return Snippets.curl(visit, parameters);
    }

    /** A token; null where there is none of that number. */
    public @Nullable Page one(Visit visit, String instanceId, long tokenId) {
        Place place = Place.top(visit, instanceId).inside("tokens");
        TokenFacts token = tokens.find(instanceId, tokenId).orElse(null);
        if (token == null) {
            return null;
        }
        Instant now = clock.instant();
        Shown shown = shown(place, token, now);
        String title = "Token " + token.tokenId();
        Of of = instances.of(
                visit,
                instanceId,
                "tokens",
                List.of(new Way("Tokens", place.href(), false), new Way(token.tokenId(), shown.href(), true)),
                title,
                false);
        return frames.page("token", visit, Section.INSTANCES, title, new One(of, shown, nodes(instanceId, tokenId)));
    }

    private List<Node> nodes(String instanceId, long tokenId) {
        try {
            return tokens.ssoUrl(instanceId, tokenId, ParameterNames.MASK).entrySet().stream()
                    .map(node -> new Node(
                            node.getKey(),
                            node.getValue().entrySet().stream()
                                    .map(member -> Cell.of(member.getKey(), member.getValue()))
                                    .toList()))
                    .toList();
        } catch (RpcException notRunning) {
            // The rest of the token can be told of an instance that does not run.
            return List.of();
        }
    }

    private static Shown shown(Place place, TokenFacts token, Instant now) {
        String top = Place.top(place.visit(), place.instanceId()).href();
        boolean host = token.assetType().equals("Host");
        Duration left = Duration.between(now, token.expiresAt());
        return new Shown(
                token.tokenId(),
                place.href() + "/" + token.tokenId(),
                token.user(),
                "%s %s".formatted(token.assetType(), token.assetId()),
                "%s/%s/%s".formatted(top, host ? "hosts" : "databases", token.assetId()),
                account(token),
                token.protocol(),
                token.operationMode(),
                token.expired(),
                Moment.of(token.createdAt(), now),
                Moment.of(token.expiresAt(), now),
                token.expired() ? "expired" : Moment.span(left),
                token.countLeft() == null
                        ? "%d, no limit".formatted(token.useCount())
                        : "%d, %d left".formatted(token.useCount(), token.countLeft()),
                "%d of %d".formatted(token.maxRenewCount() - token.renewCount(), token.maxRenewCount()),
                token.operationNote());
    }

    private static String account(TokenFacts token) {
        String name = token.assetAccountName() == null ? "" : token.assetAccountName();
        if (token.assetAccountId() == null) {
            return name;
        }
        return name.isEmpty() ? token.assetAccountId() : "%s (%s)".formatted(name, token.assetAccountId());
    }
}
