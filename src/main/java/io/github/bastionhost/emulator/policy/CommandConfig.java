package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.Characters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which commands are refused, and which wait for approval.
 *
 * @param approval those that wait; absent as none
 * @param deny those that are refused, or all but those
 */
record CommandConfig(
        @Nullable @Valid Approval approval, @NotNull @Valid Deny deny) {

    /** What holds while the section was never set. */
    static final CommandConfig NONE = new CommandConfig(null, new Deny(AclType.black, List.of()));

    private static final int MOST = 500;
    private static final int LONGEST = 256;

    /** Commands that wait for approval. */
    record Approval(@Nullable @Size(max = MOST) List<@NotBlank @Characters(min = 1, max = LONGEST) String> commands) {}

    /** Commands that are refused, or the only ones that are not. */
    record Deny(
            @NotNull AclType aclType,
            @Nullable @Size(max = MOST) List<@NotBlank @Characters(min = 1, max = LONGEST) String> commands) {

        List<String> list() {
            return commands == null ? List.of() : commands;
        }
    }

    List<String> approvalList() {
        return approval == null || approval.commands() == null ? List.of() : approval.commands();
    }
}
