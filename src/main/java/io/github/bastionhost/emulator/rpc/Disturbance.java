package io.github.bastionhost.emulator.rpc;

/** What may come between the admission of a call and its action: limits, and the faults that a test asks for. */
public interface Disturbance {

    /**
     * Lets the call pass, keeps it waiting, or marks its answer ({@link RpcCall#breakAnswer}, {@link
     * RpcCall#refuseInTheEnd}). Asked once for each admitted call, before its parameters are judged.
     *
     * @throws RpcException if the action is not to be performed
     */
    void meet(RpcCall call, Action action, Caller caller);
}
