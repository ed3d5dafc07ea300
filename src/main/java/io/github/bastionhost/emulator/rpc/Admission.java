package io.github.bastionhost.emulator.rpc;

/** Decides who may call: the checks from the credential to the permission. */
public interface Admission {

    /**
     * Admits the call to the action.
     *
     * @return who calls
     * @throws RpcException if the call is refused
     */
    Caller admit(RpcCall call, Action action);
}
