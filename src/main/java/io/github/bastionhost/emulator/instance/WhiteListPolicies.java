package io.github.bastionhost.emulator.instance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a list of policies as JSON. */
@Converter
class WhiteListPolicies implements AttributeConverter<List<WhiteListPolicy>, String> {

    private static final TypeReference<List<WhiteListPolicy>> POLICIES = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<WhiteListPolicy> policies) {
        return policies == null ? null : JsonMapper.shared().writeValueAsString(policies);
    }

    @Override
    public @Nullable List<WhiteListPolicy> convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JsonMapper.shared().readValue(json, POLICIES);
    }
}
