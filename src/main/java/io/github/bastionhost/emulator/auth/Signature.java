package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.secret.Secret;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The signature of a request, by parameters ({@link SignatureV1}) or by headers ({@link SignatureV3}). */
interface Signature {

    /** What stands for a secret in a text to sign; none of its letters is ever encoded. */
    String MASKED = "masked";

    /** The signature that the request carries, or null if it carries none. */
    static @Nullable Signature of(RpcCall call) {
        if (call.isSignedByHeaders()) {
            return SignatureV3.of(call);
        }
        boolean byParameters = call.parameters().getFilled("AccessKeyId") != null;
        return byParameters ? new SignatureV1(call) : null;
    }

    /** Like {@link #of}, but null as well where the signature makes no sense. */
    static @Nullable Signature claimed(RpcCall call) {
        try {
            return of(call);
        } catch (RpcException senseless) {
            return null;
        }
    }

    /** The key that signed, without the sandbox that may be named behind it. */
    String accessKeyId();

    /** The token of a temporary key. */
    @Nullable
    String securityToken();

    /** When the request was made, as it was sent. */
    String timestamp();

    /** What makes the request unique. */
    @Nullable
    String nonce();

    /**
     * Checks that nothing is missing that a signature of this kind needs.
     *
     * @throws RpcException that names the first thing that is
     */
    void requireComplete();

    /**
     * Computes the signature anew and compares.
     *
     * @throws RpcException SignatureDoesNotMatch, with the service's text to sign
     */
    void verify(Secret accessKeySecret);

    /**
     * Says how the signature differs from the service's own, once it has been refused.
     *
     * @param mask puts {@link #MASKED} in the place of a secret
     */
    SignatureMismatch explain(Secret accessKeySecret, UnaryOperator<Parameter> mask);
}
