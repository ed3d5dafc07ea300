package io.github.bastionhost.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.rpc.SignatureMismatch.FirstDifference;
import io.github.bastionhost.emulator.rpc.SignatureMismatch.Mistake;
import io.github.bastionhost.emulator.rpc.SignatureVerdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries come back from bytes as they were. */
class EntryCodecTests {

    private static final String ODD = "\0 é 主机 😀 \uD83D";

    static Stream<JournalEntry> entries() throws IOException {
        Mistake mistake = new Mistake("says", ODD, new FirstDifference(7, "before", "server", "client"));
        String longest = "主".repeat(20_000);
        return Stream.of(
                entry("GetHost", Map.of(), null, null),
                entry(null, Map.of("Action", "", "HostId", "7"), "LTAI", null),
                entry(ODD, Map.of("HostName", ODD, "Comment", "主".repeat(1_024)), ODD, null),
                entry("GetHost", Map.of("A", "b"), "LTAI", new SignatureMismatch("to sign", null, null)),
                entry("GetHost", Map.of("A", "b"), "LTAI", new SignatureMismatch(ODD, ODD, mistake)),
                entry(
                        "GetHost",
                        Map.of("A", "b"),
                        "LTAI",
                        new SignatureMismatch(longest, longest, Mistake.of("says", longest, longest))));
    }

    /** An entry with one parameter. */
    static JournalEntry entry(String action, String value) {
        try {
            return entry(action, Map.of("Comment", value), null, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JournalEntry entry(
            @Nullable String action,
            Map<String, String> parameters,
            @Nullable String text,
            @Nullable SignatureMismatch mismatch)
            throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(sent);
        out.writeShort(parameters.size());
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            out.writeUTF(parameter.getKey());
            out.writeUTF(parameter.getValue());
        }
        out.writeInt(3);
        return new JournalEntry(
                "0C3A6A52-2C0E-4F7A-9B0B-1D0F4E5A6B7C",
                Instant.parse("2026-11-23T04:13:00.123456789Z"),
                1_234_567,
                "POST",
                action,
                SentParameters.readFrom(new DataInputStream(new ByteArrayInputStream(sent.toByteArray()))),
                text,
                text,
                text,
                SignatureVerdict.REFUSED,
                599,
                text,
                text,
                mismatch);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void bringsBackWhatItWasGiven(JournalEntry entry) {
        byte[] bytes = EntryCodec.encode(entry);

        JournalEntry back = EntryCodec.decode(Arrays.copyOf(bytes, bytes.length + 100));

        assertThat(back).usingRecursiveComparison().isEqualTo(entry);
        assertThat(back.parameters().asMap()).isEqualTo(entry.parameters().asMap());
        assertThat(back.parameters().leftOut()).isEqualTo(3);
    }
}
