package io.github.bastionhost.emulator.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions are compared number by number (SEMANTICS 7), not as text. */
class ImageVersionTests {

    @ParameterizedTest
    @CsvSource({
        "3.2.41, 3.2.41, true",
        "3.2.41, 3.2.5, true",
        "3.2.5, 3.2.41, false",
        "3.10.0, 3.9.99, true",
        "3.9.99, 3.10.0, false",
        "4.0.0, 3.99.99, true",
        "2.99.99, 3.0.0, false"
    })
    void comparesNumbers(String version, String other, boolean atLeast) {
        assertThat(ImageVersion.parse(version).atLeast(ImageVersion.parse(other)))
                .isEqualTo(atLeast);
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(ImageVersion.parse("3.2.41")).hasToString("3.2.41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.2", "3.2.", "V3.2.41", "3.2.41.1", "3.2.x", "-3.2.41", "3.2.41 ", "3.2.10000"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> ImageVersion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three numbers");
    }
}
