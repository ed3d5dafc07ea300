package io.github.bastionhost.emulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import io.github.bastionhost.emulator.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of answers against the catalogue's: none that it does not know, each of its type, values of its enum. */
public final class Fields {

    /** Values beyond the catalogue's enum, each for a reason. */
    private static final Map<String, Set<String>> BEYOND_THE_ENUM = Map.of(
            // CreateUser takes them, so that they must be shown.
            "GetUser.User.MobileCountryCode", Set.of("SA"),
            "ListUsers.Users.MobileCountryCode", Set.of("SA"),
            "GetUser.User.Source", Set.of("AD", "LDAP", "IDaaS-EIAM"),
            "ListUsers.Users.Source", Set.of("IDaaS-EIAM"),
            // The documented examples, and what CreateDatabase takes.
            "GetDatabase.Database.DatabaseType", Set.of("MySQL", "SQLServer", "PostgreSQL", "Oracle"));

    private final Set<String> seen = new TreeSet<>();

    /** Checks an answer of status 200. */
    public void check(DocumentedAction action, Answer answer) {
        assertThat(answer.contentType()).startsWith("application/json");
        object(action.name(), answer.json(), action.response().properties());
    }

    /** The fields, by path, that no answer has had so far. */
    public Set<String> unseen(DocumentedAction action) {
        Set<String> unseen = new TreeSet<>();
        collect(action.name(), action.response().properties(), unseen);
        unseen.removeAll(seen);
        return unseen;
    }

    private static void collect(String path, @Nullable List<DocumentedParameter> fields, Set<String> paths) {
        if (fields != null) {
            for (DocumentedParameter field : fields) {
                String name = path + "." + field.name();
                paths.add(name);
                collect(name, field.properties(), paths);
                collect(name, field.items() == null ? null : field.items().properties(), paths);
            }
        }
    }

    private void object(String path, JsonNode value, @Nullable List<DocumentedParameter> fields) {
        assertThat(value.isObject()).as("%s: %s", path, value).isTrue();
        assertThat(fields).as(path).isNotNull();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            DocumentedParameter field = fields.stream()
                    .filter(one -> one.name().equals(member.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(path + " has no " + member.getKey()));
            seen.add(path + "." + field.name());
            value(path + "." + field.name(), member.getValue(), field);
        }
    }

    private void value(String path, JsonNode value, DocumentedParameter field) {
        String type = field.type();
        boolean fits = switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
        assertThat(fits).as("%s is a %s: %s", path, type, value).isTrue();
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (field.items() != null) {
                    value(path, element, field.items());
                }
            }
        } else if (value.isObject()) {
            object(path, value, field.properties());
        } else if (field.enumeration() != null && !value.asString().isEmpty()) {
            assertThat(field.enumeration().contains(value.asString())
                            || BEYOND_THE_ENUM.getOrDefault(path, Set.of()).contains(value.asString()))
                    .as("%s is one of %s: %s", path, field.enumeration(), value)
                    .isTrue();
        }
    }
}
