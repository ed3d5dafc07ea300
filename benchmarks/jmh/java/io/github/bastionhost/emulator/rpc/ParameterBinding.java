package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.settings.ApiRevision;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** From decoded parameters to a request record that keeps its rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ParameterBinding {

    private final ParameterBinder binder = new ParameterBinder(validator(), ApiRevision.LATEST);
    private final Parameters token = RecordedCall.named("java-tea-openapi-0.3.15-v1-post-query-token-plain")
            .parameters();
    private final Parameters key = RecordedCall.named("java-tea-openapi-0.3.15-v1-post-form-sharekey-create")
            .parameters();
    private final Class<? extends Record> tokenType = request("operation.GenerateAssetOperationToken");
    private final Class<? extends Record> keyType = request("hostsharekey.CreateHostShareKey");

    private static LocalValidatorFactoryBean validator() {
        LocalValidatorFactoryBean validator = RpcValidation.validator();
        validator.afterPropertiesSet();
        return validator;
    }

    private static Class<? extends Record> request(String action) {
        try {
            return Class.forName("io.github.bastionhost.emulator." + action + "Request")
                    .asSubclass(Record.class);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    /** Plain values. */
    @Benchmark
    public Record generateAssetOperationToken() {
        return binder.bind(token, tokenType);
    }

    /** A key in Base64. */
    @Benchmark
    public Record createHostShareKey() {
        return binder.bind(key, keyType);
    }
}
