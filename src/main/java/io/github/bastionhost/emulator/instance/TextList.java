package io.github.bastionhost.emulator.instance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a list of texts as JSON. */
@Converter
class TextList implements AttributeConverter<List<String>, String> {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> texts) {
        return texts == null ? null : JsonMapper.shared().writeValueAsString(texts);
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JsonMapper.shared().readValue(json, TEXTS);
    }
}
