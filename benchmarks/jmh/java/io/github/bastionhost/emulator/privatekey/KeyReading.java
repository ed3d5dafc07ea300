package io.github.bastionhost.emulator.privatekey;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the text of a key to its facts. The encrypted one costs what its bcrypt rounds ask for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KeyReading {

    /** Cases of {@code keys/cases.json}. */
    @Param({"rsa2048-pkcs1", "ed25519-openssh", "ed25519-openssh-aes256ctr"})
    public String key;

    private final PrivateKeyReader reader = new PrivateKeyReader();
    private byte[] text;
    private byte[] passPhrase;

    /** Decodes the case. */
    @Setup
    public void decode() {
        KeyCase one = KeyCase.named(key);
        text = one.text();
        passPhrase = one.passPhrase();
    }

    /** Reads it. */
    @Benchmark
    public KeyFacts read() throws UnreadableKeyException {
        return reader.read(text, passPhrase);
    }
}
