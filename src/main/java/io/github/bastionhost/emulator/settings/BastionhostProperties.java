package io.github.bastionhost.emulator.settings;

import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Everything that can be set, {@code bastionhost.*}. A key that is not here stops the start (see {@link UnknownSettings}).
 *
 * @param auth who may call
 * @param references lenient takes an instance, asset or account id that was never created at its word; to strict it does
 *     not exist, as in the cloud
 * @param instance how instances behave
 * @param token defaults of an instance's O&amp;M settings; each instance can have its own
 * @param apiRevision which published revision of GenerateAssetOperationToken is served: 2026-01, or 2024-11 which knows
 *     no single sign-on and no OperationNote and prints RenewCount as a string
 * @param storage where data lives
 * @param errors how errors explain themselves
 * @param control the control plane under /_emulator
 * @param tls HTTPS instead of HTTP
 * @param throttling on refuses a user's calls of an action beyond the documented rate, 10 a second, with
 *     Throttling.User; seconds are those of the emulator's clock, and each replica counts for itself
 * @param journal the last requests, kept for tests to ask about
 * @param sandbox worlds of their own for tests that run in parallel
 * @param region the region of the instance that is there at first, and of RAM resources
 * @param seed a number that request ids and tokens are drawn from instead of from chance, the same ones after each reset
 *     and in each run; whoever knows it can tell the tokens
 * @param seedData what is there at first, and after each reset, besides: seed files, directories of them, or demo, a set
 *     that ships inside
 * @param clock the instant at which the clock stands still at first, and after each reset; absent is real time
 */
@Validated
@ConfigurationProperties(value = "bastionhost", ignoreUnknownFields = false)
public record BastionhostProperties(
        @Valid @DefaultValue Auth auth,
        @DefaultValue("lenient") References references,
        @Valid @DefaultValue Instance instance,
        @Valid @DefaultValue Token token,
        @DefaultValue("2026-01") ApiRevision apiRevision,
        @Valid @DefaultValue Storage storage,
        @Valid @DefaultValue Errors errors,
        @Valid @DefaultValue Control control,
        @Valid @DefaultValue Tls tls,
        @DefaultValue("off") Throttling throttling,
        @Valid @DefaultValue Journal journal,
        @Valid @DefaultValue Sandbox sandbox,
        @NotBlank @DefaultValue("cn-hangzhou") String region,
        @DefaultValue List<String> seedData,
        @Nullable Long seed,
        @Nullable Instant clock) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Refuses a clock that no answer could show. */
    public BastionhostProperties {
        if (clock != null && (clock.isBefore(Instant.EPOCH) || clock.isAfter(LATEST))) {
            throw new InvalidConfigurationPropertyValueException(
                    "bastionhost.clock", clock, "It goes from %s to %s.".formatted(Instant.EPOCH, LATEST));
        }
    }

    /**
     * Who may call.
     *
     * @param mode off reads credentials without judging them; optional lets unsigned requests pass and verifies signed
     *     ones; required refuses unsigned ones as well
     * @param accessKeys the keys in force; without any, the one pair testAccessKeyId and testAccessKeySecret
     * @param clockSkew how far a request's time may be from the service's, and how long a nonce is remembered
     */
    public record Auth(
            @DefaultValue("off") AuthMode mode,
            List<@Valid AccessKey> accessKeys,

            @DefaultValue("15m") @DurationMin(seconds = 1) @DurationMax(days = 1)
            Duration clockSkew) {

        /** Puts the test pair where no keys are given. */
        public Auth {
            accessKeys = accessKeys == null || accessKeys.isEmpty()
                    ? List.of(AccessKey.active("testAccessKeyId", "testAccessKeySecret"))
                    : List.copyOf(accessKeys);
        }
    }

    /** How credentials are judged. */
    public enum AuthMode {
        /** Credentials are read but never judged. */
        OFF,
        /** Unsigned requests pass, signed ones must verify. */
        OPTIONAL,
        /** Unsigned requests are refused as well. */
        REQUIRED
    }

    /**
     * An access key as it is configured.
     *
     * @param accessKeyId its public name; no @, behind which a caller names a sandbox
     * @param accessKeySecret what it signs with
     * @param securityToken for a temporary key: the token that must come with each request
     * @param status Active or Inactive
     * @param expiration when the key ends; never, if absent
     * @param account the Alibaba Cloud account that owns it, 12 to 16 digits
     * @param userId the RAM user who signs with it; absent for the account itself
     * @param policies RAM policy documents as JSON text; none means that everything is allowed
     */
    public record AccessKey(
            @NotBlank @Size(max = 128) @Pattern(regexp = "[^@]*", message = "must have no @ in it")
            String accessKeyId,

            @NotNull Secret accessKeySecret,
            @Nullable Secret securityToken,
            @DefaultValue("Active") KeyStatus status,
            @Nullable Instant expiration,

            @DefaultValue(DEFAULT_ACCOUNT) @Pattern(regexp = "\\d{12,16}")
            String account,

            @Nullable @Size(max = 128) String userId,
            @DefaultValue List<String> policies) {

        /** The account of keys that name none. */
        public static final String DEFAULT_ACCOUNT = "1234567890123456";

        static AccessKey active(String id, String secret) {
            return new AccessKey(id, Secret.of(secret), null, KeyStatus.ACTIVE, null, DEFAULT_ACCOUNT, null, List.of());
        }
    }

    /** Whether an access key may be used. */
    public enum KeyStatus {
        /** In use. */
        ACTIVE,
        /** Disabled by its owner. */
        INACTIVE
    }

    /** What an id that was never created means. */
    public enum References {
        /** It is taken at its word. */
        LENIENT,
        /** It does not exist, as in the cloud. */
        STRICT
    }

    /**
     * How instances behave.
     *
     * @param startDuration how long an instance is CREATING after StartInstance, 0 to 1 day; in the cloud it is minutes
     */
    public record Instance(
            @DefaultValue("5s") @DurationMin @DurationMax(days = 1)
            Duration startDuration) {}

    /**
     * Defaults of an instance's O&amp;M settings.
     *
     * @param validity how long a fresh O&amp;M token is valid, 1 to 480 minutes
     * @param maxRenewCount how often a token can be renewed, 0 (not at all) to 20
     * @param logonRemarksRequired whether an OperationNote is required
     * @param customAccountsAllowed whether tokens are issued for accounts that are not stored
     */
    public record Token(
            @DefaultValue("60m") @DurationMin(minutes = 1) @DurationMax(minutes = 480)
            Duration validity,

            @DefaultValue("10") @Min(0) @Max(20) int maxRenewCount,
            @DefaultValue("false") boolean logonRemarksRequired,
            @DefaultValue("true") boolean customAccountsAllowed) {}

    /**
     * Where data lives.
     *
     * @param mode memory, file (H2 under the directory) or postgres (spring.datasource.*)
     * @param directory where mode file keeps the database and the encryption key
     * @param encryptionKey Base64 of the 32 bytes that encrypt secrets at rest. memory: random if absent; file: made
     *     once beside the data if absent; postgres: must be given
     */
    public record Storage(
            @DefaultValue("memory") StorageMode mode,
            @DefaultValue("./data") Path directory,
            @Nullable Secret encryptionKey) {}

    /** Where data lives. */
    public enum StorageMode {
        /** In the process; gone when it ends. */
        MEMORY,
        /** In files of one process. */
        FILE,
        /** In a PostgreSQL database that several replicas may share. */
        POSTGRES
    }

    /**
     * How errors explain themselves.
     *
     * @param reason body adds a last member EmulatorReason to each error, header sends x-emulator-reason only, off
     *     neither
     */
    public record Errors(@DefaultValue("body") Reason reason) {}

    /** Where an error says exactly what was wrong. */
    public enum Reason {
        /** In a last member of the body, EmulatorReason. */
        BODY,
        /** In the header x-emulator-reason. */
        HEADER,
        /** Nowhere. */
        OFF
    }

    /** Whether calls are refused that come too often. */
    public enum Throttling {
        /** Any number of calls is served. */
        OFF,
        /** The documented rate of an action holds for each user. */
        ON
    }

    /**
     * The control plane under /_emulator.
     *
     * @param enabled whether the control plane is there at all
     * @param token if set, control plane calls need it as {@code Authorization: Bearer <token>}
     * @param allowedHosts names, besides localhost and addresses, by which the control plane may be called
     */
    public record Control(
            @DefaultValue("true") boolean enabled,
            @Nullable Secret token,
            @DefaultValue List<String> allowedHosts) {}

    /**
     * HTTPS instead of HTTP. With a certificate of one's own, Spring's {@code server.ssl.*} does it.
     *
     * @param selfSigned whether a certificate is made at start, for localhost and the machine's name;
     *     {@code GET /_emulator/tls} tells it
     * @param names more host names and addresses that the certificate is for
     */
    public record Tls(
            @DefaultValue("false") boolean selfSigned,

            @DefaultValue List<@Pattern(regexp = "[\\w.:-]{1,253}") String> names) {}

    /**
     * The journal of requests.
     *
     * @param size how much memory the last requests may take, all sandboxes together, up to 1GB; 0 keeps none
     */
    public record Journal(@DefaultValue("8MB") @NotNull DataSize size) {

        /** Refuses sizes that make no sense. */
        public Journal {
            if (size != null && (size.isNegative() || size.compareTo(DataSize.ofGigabytes(1)) > 0)) {
                throw new IllegalArgumentException("bastionhost.journal.size must be 0 to 1GB");
            }
        }
    }

    /**
     * Sandboxes: the worlds that calls choose.
     *
     * @param byAccount whether each account of the configured access keys has a sandbox of its own, named by its digits;
     *     calls of 1234567890123456, the account of keys that name none, stay outside of any
     * @param idle how long a sandbox is kept that nobody uses, 1 minute to 365 days
     * @param max how many there may be at a time; 0 switches them off
     */
    public record Sandbox(
            @DefaultValue("false") boolean byAccount,

            @DefaultValue("30m") @DurationMin(minutes = 1) @DurationMax(days = 365)
            Duration idle,

            @DefaultValue("1000") @Min(0) @Max(100_000) int max) {

        /** Refuses accounts with sandboxes where there are none. */
        public Sandbox {
            if (byAccount && max == 0) {
                throw new InvalidConfigurationPropertyValueException(
                        "bastionhost.sandbox.by-account",
                        true,
                        "bastionhost.sandbox.max=0 switches sandboxes off, so that accounts can have none.");
            }
        }
    }
}
