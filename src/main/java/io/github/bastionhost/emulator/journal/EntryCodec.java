package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.rpc.SignatureMismatch.FirstDifference;
import io.github.bastionhost.emulator.rpc.SignatureMismatch.Mistake;
import io.github.bastionhost.emulator.rpc.SignatureVerdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link JournalEntry} as bytes, a third of what it takes as objects. No process reads what another has written. */
final class EntryCodec {

    private static final int USUAL_BYTES = 512;

    private EntryCodec() {}

    static byte[] encode(JournalEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            write(entry, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What {@link #encode} was given; bytes behind it do not matter. */
    static JournalEntry decode(byte[] bytes) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(JournalEntry entry, DataOutput out) throws IOException {
        Instant time = entry.time();
        out.writeUTF(entry.requestId());
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
        out.writeLong(entry.durationMicros());
        out.writeUTF(entry.method());
        writeNullable(entry.action(), out);
        entry.parameters().writeTo(out);
        writeNullable(entry.accessKeyId(), out);
        writeNullable(entry.account(), out);
        writeNullable(entry.userId(), out);
        out.writeUTF(entry.signature().name());
        out.writeShort(entry.status());
        writeNullable(entry.code(), out);
        writeNullable(entry.reason(), out);
        SignatureMismatch mismatch = entry.mismatch();
        out.writeBoolean(mismatch != null);
        if (mismatch != null) {
            write(mismatch, out);
        }
    }

    private static JournalEntry read(DataInput in) throws IOException {
        return new JournalEntry(
                in.readUTF(),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                in.readLong(),
                in.readUTF(),
                readNullable(in),
                SentParameters.readFrom(in),
                readNullable(in),
                readNullable(in),
                readNullable(in),
                SignatureVerdict.valueOf(in.readUTF()),
                in.readShort(),
                readNullable(in),
                readNullable(in),
                in.readBoolean() ? readMismatch(in) : null);
    }

    private static void write(SignatureMismatch mismatch, DataOutput out) throws IOException {
        out.writeUTF(mismatch.serverStringToSign());
        writeNullable(mismatch.serverCanonicalRequest(), out);
        Mistake mistake = mismatch.mistake();
        out.writeBoolean(mistake != null);
        if (mistake == null) {
            return;
        }
        out.writeUTF(mistake.says());
        out.writeUTF(mistake.clientText());
        FirstDifference difference = mistake.firstDifference();
        out.writeBoolean(difference != null);
        if (difference != null) {
            out.writeInt(difference.at());
            out.writeUTF(difference.before());
            out.writeUTF(difference.server());
            out.writeUTF(difference.client());
        }
    }

    private static SignatureMismatch readMismatch(DataInput in) throws IOException {
        return new SignatureMismatch(in.readUTF(), readNullable(in), in.readBoolean() ? readMistake(in) : null);
    }

    private static Mistake readMistake(DataInput in) throws IOException {
        return new Mistake(
                in.readUTF(),
                in.readUTF(),
                in.readBoolean() ? new FirstDifference(in.readInt(), in.readUTF(), in.readUTF(), in.readUTF()) : null);
    }

    private static void writeNullable(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String readNullable(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
