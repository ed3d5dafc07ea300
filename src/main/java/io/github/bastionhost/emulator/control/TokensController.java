package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.operation.Channel;
import io.github.bastionhost.emulator.operation.LogonRefusedException;
import io.github.bastionhost.emulator.operation.LogonService;
import io.github.bastionhost.emulator.operation.LogonService.Logon;
import io.github.bastionhost.emulator.operation.TokenFacts;
import io.github.bastionhost.emulator.operation.TokenOverview;
import io.github.bastionhost.emulator.operation.TokenOverview.TokenPage;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The tokens that were issued: list them, end one, log on with one. A token itself is never shown. */
@RestController
@RequestMapping("/_emulator/tokens")
class TokensController {

    private final LogonService logons;
    private final TokenOverview tokens;

    TokensController(LogonService logons, TokenOverview tokens) {
        this.logons = logons;
        this.tokens = tokens;
    }

    /**
     * A logon.
     *
     * @param token the text of the token
     * @param sourceIp where the operator is
     * @param channel SSH, SFTP, RDP or DATABASE
     */
    record TokenUse(
            @NotBlank String instanceId,
            @NotBlank String token,
            @Nullable String sourceIp,
            @Nullable String channel) {

        @Override
        public String toString() {
            return "TokenUse[" + instanceId + "]";
        }
    }

    /** Which token is meant; the instance may be left out while only one has a token of that number. */
    record TokenExpiry(@Nullable String instanceId) {}

    @PostMapping("/use")
    Logon use(@RequestBody @Valid TokenUse use) {
        return logons.logOn(use.instanceId(), Secret.of(use.token()), use.sourceIp(), channel(use.channel()));
    }

    @GetMapping
    TokenPage list(
            @RequestParam(required = false) @Nullable String instanceId,
            @RequestParam(defaultValue = "1") @Min(1) @Max(10_000_000) int pageNumber,
            @RequestParam(defaultValue = "20") @Min(1) @Max(1_000) int pageSize) {
        return tokens.list(instanceId, pageNumber, pageSize);
    }

    @PostMapping("/{tokenId}/expire")
    TokenFacts expire(@PathVariable long tokenId, @RequestBody(required = false) @Nullable TokenExpiry expiry) {
        String named = expiry == null ? null : expiry.instanceId();
        List<String> instances = named == null ? tokens.instancesWith(tokenId) : List.of(named);
        if (instances.size() > 1) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "Several instances have a token %d; send instanceId.".formatted(tokenId));
        }
        return instances.stream()
                .findFirst()
                .flatMap(instanceId -> tokens.expire(instanceId, tokenId))
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no token %d.".formatted(tokenId)));
    }

    @ExceptionHandler
    ProblemDetail refuse(LogonRefusedException refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, String.valueOf(refused.getMessage()));
        problem.setProperty("reason", refused.refusal().name());
        return problem;
    }

    private static @Nullable Channel channel(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("channel must be one of SSH, SFTP, RDP, DATABASE."));
    }
}
