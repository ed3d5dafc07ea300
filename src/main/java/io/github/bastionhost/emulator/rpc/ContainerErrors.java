package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.rpc.RpcErrors.ACTION_NOT_FOUND;
import static io.github.bastionhost.emulator.rpc.RpcErrors.INTERNAL_ERROR;
import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;
import static io.github.bastionhost.emulator.rpc.RpcErrors.UNSUPPORTED_METHOD;

/** The gateway's refusals for what the servlet container refuses before or beside the endpoint. */
final class ContainerErrors {

    private ContainerErrors() {}

    static RpcException of(int status, String path) {
        if (status == 404) {
            return ACTION_NOT_FOUND.because("nothing is at %s; the API is at /", Quoted.of(path));
        }
        if (status == 405 || status == 501) {
            return UNSUPPORTED_METHOD.because("this method is not served at %s", Quoted.of(path));
        }
        if (status >= 500) {
            return INTERNAL_ERROR.because("a fault of the emulator; its log has the details");
        }
        return INVALID_PARAMETER.because(
                "the request is not valid HTTP, or its request line and headers are longer than 128 KB");
    }
}
