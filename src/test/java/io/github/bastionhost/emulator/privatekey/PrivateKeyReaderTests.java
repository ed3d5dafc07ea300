package io.github.bastionhost.emulator.privatekey;

import static io.github.bastionhost.emulator.privatekey.KeyTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the shared-key case table that gets past Base64, against the answer the table gives. */
class PrivateKeyReaderTests {
    /** So many characters in a row are no chance: they would be a quotation. */
    private static final int QUOTATION = 8;

    private final PrivateKeyReader reader = new PrivateKeyReader();

    @ParameterizedTest
    @MethodSource("io.github.bastionhost.emulator.privatekey.KeyCase#accepted")
    void readsTheKey(KeyCase one) throws UnreadableKeyException {
        assertThat(reader.read(one.text(), one.passPhrase()))
                .as(one.why())
                .isEqualTo(new KeyFacts(
                        KeyType.valueOf(Objects.requireNonNull(one.keyType())),
                        Objects.requireNonNull(one.bits()),
                        Objects.requireNonNull(one.fingerprintMd5()),
                        Objects.requireNonNull(one.fingerprintSha256())));
    }

    @ParameterizedTest
    @MethodSource("io.github.bastionhost.emulator.privatekey.KeyCase#rejected")
    void refusesTheKeyWithoutQuotingIt(KeyCase one) {
        UnreadableKeyException refusal =
                catchThrowableOfType(UnreadableKeyException.class, () -> reader.read(one.text(), one.passPhrase()));

        assertThat(refusal).as(one.why()).isNotNull();
        assertThat(refusal).hasMessageMatching("(is|has|holds|contains) .*").hasNoCause();
        assertThat(quotations(one, refusal.getMessage())).isEmpty();
    }

    @Test
    void leavesOutOnlyWhatBase64RefusesAlready() {
        assertThat(KeyCase.all()).hasSizeGreaterThan(100);
        assertThat(KeyCase.all().stream().filter(one -> !one.isBase64()))
                .hasSizeLessThan(10)
                .allMatch(one -> one.expect().equals("reject"));
    }

    @Test
    void takesAnEmptyPassPhraseForNone() throws UnreadableKeyException {
        byte[] encrypted = KeyCase.named("rsa2048-pkcs1-aes128cbc").text();
        byte[] plain = KeyCase.named("rsa2048-pkcs1").text();

        assertThat(catchThrowableOfType(UnreadableKeyException.class, () -> reader.read(encrypted, bytes(""))))
                .hasMessage("is encrypted and PassPhrase is missing");
        assertThat(reader.read(plain, bytes(""))).isEqualTo(reader.read(plain, null));
    }

    @Test
    void leavesItsArgumentsAsTheyAre() throws UnreadableKeyException {
        KeyCase one = KeyCase.named("rsa2048-pkcs1-aes128cbc");
        byte[] text = one.text();
        byte[] passPhrase = Objects.requireNonNull(one.passPhrase());

        reader.read(text, passPhrase);

        assertThat(text).isEqualTo(one.text());
        assertThat(passPhrase).isEqualTo(one.passPhrase());
    }

    /** The stretches of the message that stand in the key, its PEM markers apart, or in the pass phrase. */
    private static List<String> quotations(KeyCase one, String message) {
        String key = new String(one.text(), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("-----"))
                .reduce("", (all, line) -> all + "\n" + line);
        byte[] passPhrase = one.passPhrase();
        String secrets = passPhrase == null ? key : key + "\n" + new String(passPhrase, StandardCharsets.UTF_8);
        return IntStream.rangeClosed(0, message.length() - QUOTATION)
                .mapToObj(start -> message.substring(start, start + QUOTATION))
                .filter(secrets::contains)
                .toList();
    }
}
