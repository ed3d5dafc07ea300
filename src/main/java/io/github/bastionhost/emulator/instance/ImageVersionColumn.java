package io.github.bastionhost.emulator.instance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps an image version as it is written. */
@Converter(autoApply = true)
class ImageVersionColumn implements AttributeConverter<ImageVersion, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ImageVersion version) {
        return version == null ? null : version.toString();
    }

    @Override
    public @Nullable ImageVersion convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : ImageVersion.parse(text);
    }
}
