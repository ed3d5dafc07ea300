package io.github.bastionhost.emulator.fault;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that makes calls fail or wait. Rules are asked in their order: one that only delays lets the next be asked as
 * well, any other that fires ends the asking.
 *
 * @param match which calls it is about; all, if absent
 * @param when which of these it befalls; all, if absent
 * @param then what befalls them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultRule(
        @Nullable Match match,
        @Nullable When when,
        @Nullable FaultEffect then) {

    static final Match ANY_CALL = new Match(null, null, null);
    static final When ALWAYS = new When(null, null, null, null, null, null, null);

    /**
     * Which calls. All that is given must fit, letter by letter.
     *
     * @param action one action, or a list of them; any, if absent
     * @param parameters values of parameters as they are sent; not those of secrets
     * @param accessKeyId the key that the call names
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Match(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> action,

            @Nullable Map<String, String> parameters,
            @Nullable String accessKeyId) {

        List<String> actions() {
            return Objects.requireNonNullElse(action, List.of());
        }

        Map<String, String> values() {
            return Objects.requireNonNullElse(parameters, Map.of());
        }
    }

    /**
     * Which of the calls that match: one of always, nth, everyNth and probability; count and until narrow it.
     *
     * @param always true: each of them, as if nothing were said
     * @param nth the n-th alone; the first is 1
     * @param everyNth each whose number can be divided by n
     * @param probability how likely each one is to be taken, 0 to 1
     * @param seed where the chance of probability and latency begins: the same calls in the same order meet the same;
     *     0, if absent
     * @param count at most so many
     * @param until only before this instant of the emulator's clock
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record When(
            @Nullable Boolean always,
            @Nullable Long nth,
            @Nullable Long everyNth,
            @Nullable Double probability,
            @Nullable Long seed,
            @Nullable Long count,
            @Nullable Instant until) {}

    Match matchOrAny() {
        return Objects.requireNonNullElse(match, ANY_CALL);
    }

    When whenOrAlways() {
        return Objects.requireNonNullElse(when, ALWAYS);
    }
}
