package io.github.bastionhost.emulator.rpc;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.bastionhost.emulator.settings.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is documented of every action of the API, served or not: the resource {@code api/catalogue.json}. Read at first
 * need, as a start that nobody asks for documentation must not pay for it.
 */
@Component
public class DocumentedApi {

    /** How many actions are documented: a start tells it without reading about them. A test counts. */
    public static final int ACTIONS = 196;

    private static final String RESOURCE = "/api/catalogue.json";

    private volatile @Nullable Known known;

    /** The page that tells what is served. */
    public static final String COVERAGE_PAGE = "/_emulator/coverage";

    /**
     * An action.
     *
     * @param group the catalogue's group, for example host-share-key
     * @param summary what it does, in a sentence
     * @param sources where the facts come from
     * @param qpsPerUser how often a user may call it each second; absent where no page says it
     */
    public record DocumentedAction(
            String name,
            String group,
            String summary,
            List<String> sources,
            @Nullable Integer qpsPerUser,
            List<DocumentedParameter> parameters,
            DocumentedResponse response,
            List<DocumentedError> errors) {}

    /** A request parameter or a field of a response; an object has properties, a list has items. */
    public record DocumentedParameter(
            String name,
            String type,
            @Nullable String format,
            boolean required,
            @JsonProperty("enum") @Nullable List<String> enumeration,
            @Nullable Object example,
            @Nullable String encoding,
            @Nullable String note,
            @Nullable List<DocumentedParameter> properties,
            @Nullable DocumentedParameter items) {}

    /** A response, by the names of its top-level fields. */
    public record DocumentedResponse(List<DocumentedParameter> properties) {}

    /** An error that the action's page lists. */
    public record DocumentedError(int http, String code, String message) {}

    private record Group(String name, String title) {}

    private record Catalogue(Map<String, String> sources, List<Group> groups, List<DocumentedAction> actions) {}

    private record Known(
            Map<String, DocumentedAction> actions, Map<String, String> groupTitles, Map<String, String> sources) {}

    /** All actions by name. */
    public Map<String, DocumentedAction> actions() {
        return known().actions;
    }

    /** What each group of actions is about, in a few words, by the group's name and in the order of the product. */
    public Map<String, String> groupTitles() {
        return known().groupTitles;
    }

    /** What each source is, by the name that {@link DocumentedAction#sources()} gives it. */
    public Map<String, String> sources() {
        return known().sources;
    }

    /** What is documented of that action. */
    public Optional<DocumentedAction> find(String name) {
        return Optional.ofNullable(actions().get(name));
    }

    /** The reason for refusing an action that is not served. */
    String whyNotServed(String name) {
        if (actions().containsKey(name)) {
            return "%s is an action of the API that this emulator does not serve yet; %s lists what it does"
                    .formatted(name, COVERAGE_PAGE);
        }
        return "there is no action %s; the nearest is %s"
                .formatted(
                        Quoted.of(name),
                        NearestName.of(name, actions().keySet()).orElseThrow());
    }

    private Known known() {
        Known loaded = known;
        if (loaded == null) {
            loaded = load();
            known = loaded;
        }
        return loaded;
    }

    private static Known load() {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream resource = DocumentedApi.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            Catalogue catalogue = json.readValue(resource, Catalogue.class);
            Map<String, DocumentedAction> actions = new TreeMap<>();
            catalogue.actions().forEach(action -> actions.put(action.name(), action));
            Map<String, String> titles = new LinkedHashMap<>();
            catalogue.groups().forEach(group -> titles.put(group.name(), group.title()));
            return new Known(actions, titles, catalogue.sources());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
