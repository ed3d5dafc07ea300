package io.github.bastionhost.emulator.rpc;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request is refused. Made by {@link RpcError#because}, caught by the endpoint, and at the door of the control plane. */
public final class RpcException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RpcError error;
    private final String reason;
    private final transient Map<String, String> accessDeniedDetail;
    private final @Nullable Duration retryAfter;

    RpcException(RpcError error, String reason) {
        this(error, reason, Map.of(), null);
    }

    private RpcException(
            RpcError error, String reason, Map<String, String> accessDeniedDetail, @Nullable Duration retryAfter) {
        // Refusals are answers, not faults: no stack trace, so that one costs less than a success.
        super(error.code() + ": " + reason, null, false, false);
        this.error = error;
        this.reason = reason;
        this.accessDeniedDetail = accessDeniedDetail;
        this.retryAfter = retryAfter;
    }

    /** The same refusal with the member AccessDeniedDetail, which says whose permission was missing. */
    public RpcException withAccessDeniedDetail(Map<String, String> detail) {
        return new RpcException(error, reason, detail, retryAfter);
    }

    /** The same refusal with the header x-acs-retry-after, which says when to try again; to the millisecond. */
    public RpcException withRetryAfter(Duration wait) {
        return new RpcException(error, reason, accessDeniedDetail, wait);
    }

    /** What is answered. */
    public RpcError error() {
        return error;
    }

    /** Why, in our words. */
    public String reason() {
        return reason;
    }

    Map<String, String> accessDeniedDetail() {
        return accessDeniedDetail;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
