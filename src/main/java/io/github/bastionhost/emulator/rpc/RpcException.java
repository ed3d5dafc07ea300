package io.github.bastionhost.emulator.rpc;

import java.util.Map;

/** A request is refused. Made by {@link RpcError#because}, caught by the endpoint, and at the door of the control plane. */
public final class RpcException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RpcError error;
    private final String reason;
    private final transient Map<String, String> accessDeniedDetail;

    RpcException(RpcError error, String reason) {
        this(error, reason, Map.of());
    }

    private RpcException(RpcError error, String reason, Map<String, String> accessDeniedDetail) {
        // Refusals are answers, not faults: no stack trace, so that one costs less than a success.
        super(error.code() + ": " + reason, null, false, false);
        this.error = error;
        this.reason = reason;
        this.accessDeniedDetail = accessDeniedDetail;
    }

    /** The same refusal with the member AccessDeniedDetail, which says whose permission was missing. */
    public RpcException withAccessDeniedDetail(Map<String, String> detail) {
        return new RpcException(error, reason, detail);
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
}
