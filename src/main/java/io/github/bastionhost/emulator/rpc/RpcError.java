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

    /** This refusal for a reason of ours, exact and without any secret; {@code arguments} are put in as by format. */
    public RpcException because(String reason, @Nullable Object... arguments) {
        return new RpcException(this, arguments.length == 0 ? reason : reason.formatted(arguments));
    }
}
