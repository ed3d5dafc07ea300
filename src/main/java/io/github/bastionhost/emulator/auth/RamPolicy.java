package io.github.bastionhost.emulator.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A RAM policy document: {@code Version} 1 and statements of Effect, Action and Resource, with the wildcards {@code *}
 * and {@code ?}. What a document holds beyond that (Condition, NotAction) cannot be judged here and is refused when it
 * is configured.
 */
record RamPolicy(List<Statement> statements) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> DOCUMENT = Set.of("Version", "Statement");
    private static final Set<String> STATEMENT = Set.of("Effect", "Action", "Resource");

    /** One rule. Actions match in any letter case, resources in their own. */
    record Statement(boolean allow, List<String> actions, List<String> resources) {

        boolean matches(String action, String resource) {
            return actions.stream()
                            .anyMatch(
                                    pattern -> glob(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT)))
                    && resources.stream().anyMatch(pattern -> glob(pattern, resource));
        }

        /** Glob matching in a time that grows with the product of both lengths, whatever the pattern. */
        private static boolean glob(String pattern, String text) {
            int p = 0;
            int t = 0;
            int star = -1;
            int resume = 0;
            while (t < text.length()) {
                if (p < pattern.length() && pattern.charAt(p) == '*') {
                    star = p++;
                    resume = t;
                } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                    p++;
                    t++;
                } else if (star >= 0) {
                    p = star + 1;
                    t = ++resume;
                } else {
                    return false;
                }
            }
            while (p < pattern.length() && pattern.charAt(p) == '*') {
                p++;
            }
            return p == pattern.length();
        }
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    static RamPolicy parse(String text) {
        JsonNode document;
        try {
            document = JSON.readTree(text);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("a policy is not JSON", malformed);
        }
        requireMembers(document, DOCUMENT, "a policy");
        if (!document.path("Version").asString("").equals("1")) {
            throw new IllegalArgumentException("a policy's Version must be \"1\"");
        }
        if (!document.path("Statement").isArray()) {
            throw new IllegalArgumentException("a policy's Statement must be a list");
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : document.path("Statement")) {
            statements.add(parseStatement(statement));
        }
        return new RamPolicy(List.copyOf(statements));
    }

    private static Statement parseStatement(JsonNode statement) {
        requireMembers(statement, STATEMENT, "a policy's Statement");
        String effect = statement.path("Effect").asString("");
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw new IllegalArgumentException("a policy's Effect must be Allow or Deny");
        }
        return new Statement(effect.equals("Allow"), texts(statement, "Action"), texts(statement, "Resource"));
    }

    private static List<String> texts(JsonNode statement, String member) {
        JsonNode value = statement.path(member);
        List<String> texts = new ArrayList<>();
        for (JsonNode text : value.isArray() ? value : List.of(value)) {
            if (!text.isString() || text.asString().isEmpty()) {
                throw new IllegalArgumentException("a policy's %s must be a text or a list of texts".formatted(member));
            }
            texts.add(text.asString());
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a policy's %s must not be empty".formatted(member));
        }
        return texts;
    }

    private static void requireMembers(JsonNode node, Set<String> known, String what) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(what + " must be a JSON object");
        }
        for (String member : node.propertyNames()) {
            if (!known.contains(member)) {
                throw new IllegalArgumentException(
                        "%s has the member %s, which this emulator does not judge".formatted(what, member));
            }
        }
    }
}
