package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.rpc.RecordedCall;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.secret.Secret;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A good signature, found in a request that was received, and checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignatureChecking {

    private final Secret secret = Secret.of(RecordedCall.SECRET);
    private final RpcCall byParameters = RecordedCall.named("java-tea-openapi-0.3.15-v1-post-query-token-plain");
    private final RpcCall byHeaders = RecordedCall.named("java-tea-openapi-0.3.15-v3-post-query-token-plain");

    private Signature check(RpcCall call) {
        Signature signature = Signature.of(call);
        signature.requireComplete();
        signature.verify(secret);
        return signature;
    }

    /** HMAC-SHA1 over the parameters. */
    @Benchmark
    public Object version1() {
        return check(byParameters);
    }

    /** ACS3-HMAC-SHA256 over headers and query. */
    @Benchmark
    public Object acs3() {
        return check(byHeaders);
    }
}
