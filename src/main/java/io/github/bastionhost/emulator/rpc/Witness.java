package io.github.bastionhost.emulator.rpc;

import org.jspecify.annotations.Nullable;

/** Is told of each request of the API just before it is answered. */
public interface Witness {

    /**
     * Takes note of a call, within its world.
     *
     * @param refusal why it is refused; absent where it is accepted
     */
    void answered(RpcCall call, @Nullable RpcException refusal);

    /** Takes note of a call that is refused before it comes to any world. */
    default void turnedAway(RpcCall call, RpcException refusal) {}
}
