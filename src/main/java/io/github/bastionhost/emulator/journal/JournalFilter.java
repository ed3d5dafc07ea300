package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for; what is absent does not matter.
 *
 * @param code of the refusal, or {@link JournalEntry#ACCEPTED}
 * @param parameters all of which the request must have
 * @param since the time of the emulator's clock from which on requests count
 */
public record JournalFilter(
        @Nullable String action,
        @Nullable String code,
        List<Parameter> parameters,
        @Nullable String accessKeyId,
        @Nullable Instant since) {

    /** Whether that request is one of them. */
    public boolean matches(JournalEntry entry) {
        return (action == null || action.equals(entry.action()))
                && (code == null || code.equals(entry.outcome()))
                && (accessKeyId == null || accessKeyId.equals(entry.accessKeyId()))
                && (since == null || !entry.time().isBefore(since))
                && parameters.stream()
                        .allMatch(parameter -> SentParameters.cut(parameter.value())
                                .equals(entry.parameters().get(parameter.name())));
    }
}
