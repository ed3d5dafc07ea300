package io.github.bastionhost.emulator.rpc;

import org.jspecify.annotations.Nullable;

/**
 * A documented refusal.
 *
 * @param status the HTTP status
 * @param code what programs tell it by
 * @param message the documented text
 */
public record RpcError(int status, String code, String message) {

    /** The cloud's page about this code, as the member Recommend gives it. */
    public String recommendation(String requestId) {
        return "https://api.aliyun.com/troubleshoot?q=%s&product=Yundun-bastionhost&requestId=%s"
                .formatted(code, requestId);
    }

    /** This refusal for a reason of ours, exact and without any secret; {@code arguments} are put in as by format. */
    public RpcException because(String reason, @Nullable Object... arguments) {
        return new RpcException(this, arguments.length == 0 ? reason : reason.formatted(arguments));
    }
}
