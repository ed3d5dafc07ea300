package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was probably meant by a request.
 *
 * @param action what it asked for, if there is no such action
 * @param parameters those that were ignored, as the action has none of that name
 * @param signature how its signature differs from the service's own, if it was refused for that
 */
public record Explanation(
        @Nullable Slip action,
        List<Slip> parameters,
        @Nullable SignatureMismatch signature) {

    /** A name that does not exist, and the nearest that does. */
    public record Slip(String sent, String nearest) {}
}
