package io.github.bastionhost.emulator.rpc;

import org.jspecify.annotations.Nullable;

/** Is told of each request of the API just before it is answered, within its world. */
public interface Witness {

    /**
     * Takes note of a call.
     *
     * @param refusal why it is refused; absent where it is accepted
     */
    void answered(RpcCall call, @Nullable RpcException refusal);
}
