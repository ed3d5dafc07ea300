package io.github.bastionhost.emulator.privatekey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Good keys, damaged at random but every time alike: each is refused as unreadable, or still read as the key it was.
 * Anything else that comes out fails the test by itself.
 */
class PrivateKeyMutationTests {
    private static final int ROUNDS = 60;

    private final PrivateKeyReader reader = new PrivateKeyReader();
    private final Random chance = new Random(20260101);

    @Test
    void answersForEveryDamagedText() {
        for (int i = 0; i < ROUNDS; i++) {
            KeyCase.accepted().forEach(one -> answers(one, damage(one.text())));
        }
    }

    @Test
    void answersForEveryDamagedBody() {
        List<KeyCase> withoutHeaders = KeyCase.accepted()
                .filter(one -> !new String(one.text(), StandardCharsets.ISO_8859_1).contains(":"))
                .toList();
        assertThat(withoutHeaders).hasSizeGreaterThan(40);
        for (int i = 0; i < ROUNDS; i++) {
            withoutHeaders.forEach(one -> answers(one, damageBody(one.text())));
        }
    }

    /** With one round instead of many none of them opens, but all of the decryption is gone through, and quickly. */
    @Test
    void answersForEveryDamagedBodyThatIsDecrypted() {
        List<KeyCase> slow = KeyCase.accepted().filter(KeyCase::isSlow).toList();
        assertThat(slow).hasSizeGreaterThan(10);
        for (int i = 0; i < ROUNDS / 4; i++) {
            slow.forEach(one -> {
                byte[] quick = KeyTexts.withRounds(one.text(), 1);
                assertThatExceptionOfType(UnreadableKeyException.class)
                        .as(one.name())
                        .isThrownBy(() -> reader.read(damageBody(quick), one.passPhrase()));
            });
        }
    }

    private void answers(KeyCase original, byte[] damaged) {
        try {
            // Without its pass phrase a slow key is still taken apart as far as its encryption.
            KeyFacts facts = reader.read(damaged, original.isSlow() ? null : original.passPhrase());
            assertThat(facts.fingerprintSha256())
                    .as(original.name())
                    .matches(found -> isBareSeed(original) || found.equals(original.fingerprintSha256()));
        } catch (UnreadableKeyException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** Ed25519 without its public half: any 32 bytes are a key, so damage to them cannot be told. */
    private static boolean isBareSeed(KeyCase one) {
        return one.name().startsWith("ed25519-pkcs8") && !one.name().contains("public");
    }

    private byte[] damageBody(byte[] text) {
        return KeyTexts.pem(KeyTexts.label(text), damage(KeyTexts.body(text)));
    }

    private byte[] damage(byte[] good) {
        byte[] bad = good.clone();
        int place = chance.nextInt(bad.length);
        int length = chance.nextInt(bad.length - place);
        switch (chance.nextInt(6)) {
            case 0 -> bad[place] = (byte) chance.nextInt();
            case 1 -> bad[place] ^= (byte) (1 << chance.nextInt(8));
            // The front is where lengths, names and counts are.
            case 2 -> bad[chance.nextInt(Math.min(bad.length, 200))] = (byte) 0xff;
            case 3 -> bad = Arrays.copyOf(bad, place);
            case 4 -> bad = KeyTexts.join(Arrays.copyOf(bad, place), good);
            default -> System.arraycopy(good, 0, bad, place, length);
        }
        return bad;
    }
}
