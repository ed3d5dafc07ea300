package io.github.bastionhost.emulator.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the pages need and cannot find elsewhere, the resource {@code openapi/supplement.json}: examples that work where
 * the documented ones do not, what the reference pages tell that were read whole, and words and bodies for the control
 * plane. Nothing needs an entry: without one, an action has its documented examples and a call the name of its method.
 *
 * @param examples by {@code Action.Parameter}, {@code group.Parameter} or {@code Parameter}, the first of which counts;
 *     those of the control plane by {@code control.parameter}
 * @param pages by the name of the action, the oldest first
 * @param controlCalls by method and path
 */
record Supplement(
        Map<String, Example> examples, Map<String, List<ReferencePage>> pages, Map<String, ControlCall> controlCalls) {

    private static final String RESOURCE = "/openapi/supplement.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * An example that works in an emulator that was just started.
     *
     * @param why what it is, and why it is not the documented one; shown beside the parameter
     * @param sentWhereOptional whether it is filled in also where the parameter is not required; false if absent
     */
    record Example(String value, @Nullable String why, boolean sentWhereOptional) {}

    /**
     * A reference page of an action.
     *
     * @param revision the revision of the API that it describes
     * @param updated the date that it bears
     * @param accessLevel what RAM counts the action as
     */
    record ReferencePage(String revision, String updated, String accessLevel) {}

    /**
     * A call of the control plane.
     *
     * @param summary what it does
     * @param body one that works; absent where the call takes none
     */
    record ControlCall(String summary, @Nullable Object body) {}

    static Supplement read() {
        try (InputStream resource = Supplement.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            return JSON.readValue(resource, Supplement.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The example for a parameter of an action, if the documented one does not do. */
    @Nullable
    Example example(String action, @Nullable String group, String parameter) {
        return Stream.of(action + "." + parameter, group + "." + parameter, parameter)
                .map(examples::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The page of an action that describes the revision, or the nearest one; null if none was read. */
    @Nullable
    ReferencePage page(String action, String revision) {
        ReferencePage nearest = null;
        for (ReferencePage page : pages.getOrDefault(action, List.of())) {
            if (nearest == null || page.revision().compareTo(revision) <= 0) {
                nearest = page;
            }
        }
        return nearest;
    }
}
