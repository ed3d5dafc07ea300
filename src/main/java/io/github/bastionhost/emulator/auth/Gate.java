package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.rpc.RpcErrors.ACCESS_KEY_INACTIVE;
import static io.github.bastionhost.emulator.rpc.RpcErrors.ACCESS_KEY_NOT_FOUND;
import static io.github.bastionhost.emulator.rpc.RpcErrors.NONCE_USED;
import static io.github.bastionhost.emulator.rpc.RpcErrors.SECURITY_TOKEN_EXPIRED;
import static io.github.bastionhost.emulator.rpc.RpcErrors.SECURITY_TOKEN_MALFORMED;
import static io.github.bastionhost.emulator.rpc.RpcErrors.SECURITY_TOKEN_MISMATCH;
import static io.github.bastionhost.emulator.rpc.RpcErrors.TIMESTAMP_EXPIRED;
import static io.github.bastionhost.emulator.rpc.RpcErrors.TIMESTAMP_MALFORMED;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.Admission;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.ParameterNames;
import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcErrors;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.rpc.SignatureVerdict;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AccessKey;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AuthMode;
import io.github.bastionhost.emulator.settings.BastionhostProperties.KeyStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Admits callers: from the credential to the permission, in the order in which the cloud's gateway checks. */
@Component
class Gate implements Admission {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final AuthMode mode;
    private final Duration clockSkew;
    private final String region;
    private final AccessKeys keys;
    private final Nonces nonces;
    private final ParameterNames names;
    private final Clock clock;

    Gate(BastionhostProperties settings, AccessKeys keys, Nonces nonces, ParameterNames names, Clock clock) {
        this.mode = settings.auth().mode();
        this.clockSkew = settings.auth().clockSkew();
        this.region = settings.region();
        this.keys = keys;
        this.nonces = nonces;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Caller admit(RpcCall call, Action action) {
        if (mode == AuthMode.OFF) {
            Caller caller = identify(call);
            call.identify(caller, call.isSigned() ? SignatureVerdict.NOT_CHECKED : SignatureVerdict.UNSIGNED);
            return caller;
        }
        call.identify(null, call.isSigned() ? SignatureVerdict.REFUSED : SignatureVerdict.UNSIGNED);
        Signature signature = Signature.of(call);
        if (signature == null) {
            if (mode == AuthMode.REQUIRED || isBearer(call)) {
                throw RpcErrors.missing("AccessKeyId")
                        .because("the request is not signed with an access key, and no action here is open to all");
            }
            call.identify(unsigned(), SignatureVerdict.UNSIGNED);
            return unsigned();
        }
        signature.requireComplete();
        AccessKey key = keys.find(signature.accessKeyId())
                .orElseThrow(() -> ACCESS_KEY_NOT_FOUND.because(
                        "no access key %s is configured", Quoted.of(signature.accessKeyId())));
        Caller caller = callerOf(key);
        call.identify(caller, SignatureVerdict.REFUSED);
        requireInUse(key);
        requireToken(key, signature.securityToken());
        Instant sentAt = requireInTime(signature.timestamp());
        verify(call, signature, key.accessKeySecret());
        requireNewNonce(signature, sentAt);
        call.identify(caller, SignatureVerdict.ACCEPTED);
        keys.permissions(key).require(action, caller, region);
        return caller;
    }

    /** Who the request says it is from, without any proof. */
    private Caller identify(RpcCall call) {
        Signature signature = Signature.claimed(call);
        if (signature == null) {
            return unsigned();
        }
        String accessKeyId = signature.accessKeyId();
        return keys.find(accessKeyId)
                .map(Gate::callerOf)
                .orElseGet(() -> new Caller(accessKeyId, AccessKey.DEFAULT_ACCOUNT, null));
    }

    private static Caller unsigned() {
        return new Caller(null, AccessKey.DEFAULT_ACCOUNT, null);
    }

    private static Caller callerOf(AccessKey key) {
        return new Caller(key.accessKeyId(), key.account(), key.userId());
    }

    /** A bearer token is a credential that cannot be verified here: not the same as none. */
    private static boolean isBearer(RpcCall call) {
        return "BEARERTOKEN".equals(call.parameters().get("SignatureType"))
                || call.header("x-acs-bearer-token") != null;
    }

    private void requireInUse(AccessKey key) {
        if (key.status() == KeyStatus.INACTIVE) {
            throw ACCESS_KEY_INACTIVE.because("the access key %s is configured as Inactive", key.accessKeyId());
        }
        if (hasEnded(key)) {
            throw key.securityToken() == null
                    ? ACCESS_KEY_INACTIVE.because("the access key %s ended at %s", key.accessKeyId(), key.expiration())
                    : SECURITY_TOKEN_EXPIRED.because(
                            "the temporary key %s ended at %s", key.accessKeyId(), key.expiration());
        }
    }

    private boolean hasEnded(AccessKey key) {
        return key.expiration() != null && !clock.instant().isBefore(key.expiration());
    }

    private void requireToken(AccessKey key, @Nullable String sent) {
        if (sent == null) {
            if (key.securityToken() != null) {
                throw RpcErrors.missing("SecurityToken")
                        .because("%s is a temporary key, and its SecurityToken was not sent", key.accessKeyId());
            }
            return;
        }
        Secret token = Secret.of(sent);
        if (token.equals(key.securityToken())) {
            return;
        }
        Optional<AccessKey> owner = keys.findByToken(token);
        throw owner.isPresent()
                ? SECURITY_TOKEN_MISMATCH.because(
                        "the SecurityToken belongs to the access key %s",
                        owner.get().accessKeyId())
                : SECURITY_TOKEN_MALFORMED.because("no access key is configured with this SecurityToken");
    }

    private Instant requireInTime(String timestamp) {
        Instant sentAt;
        try {
            sentAt = LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            throw TIMESTAMP_MALFORMED.because(
                    "the time of the request is %s; its form is yyyy-MM-ddTHH:mm:ssZ", Quoted.of(timestamp));
        }
        Instant now = clock.instant();
        if (Duration.between(sentAt, now).abs().compareTo(clockSkew) > 0) {
            throw TIMESTAMP_EXPIRED.because(
                    "the time of the request is %s, here it is %s, and they may differ by %s", sentAt, now, clockSkew);
        }
        return sentAt;
    }

    private void verify(RpcCall call, Signature signature, Secret accessKeySecret) {
        try {
            signature.verify(accessKeySecret);
        } catch (RpcException mismatch) {
            call.explain(signature.explain(accessKeySecret, parameter -> {
                String shown = names.shown(call.action(), parameter.name(), parameter.value());
                return shown.equals(ParameterNames.MASK)
                        ? new Parameter(parameter.name(), Signature.MASKED)
                        : parameter;
            }));
            throw mismatch;
        }
    }

    private void requireNewNonce(Signature signature, Instant sentAt) {
        String nonce = signature.nonce();
        // Remembered for as long as the same request would be in time.
        if (nonce != null && !nonces.use(signature.accessKeyId(), nonce, sentAt.plus(clockSkew))) {
            throw NONCE_USED.because("%s has used the nonce %s before", signature.accessKeyId(), Quoted.of(nonce));
        }
    }
}
