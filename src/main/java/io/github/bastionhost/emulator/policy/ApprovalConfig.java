package io.github.bastionhost.emulator.policy;

import jakarta.validation.constraints.NotNull;

/** Whether users need an approved ticket before they log on. */
record ApprovalConfig(@NotNull SwitchStatus switchStatus) {

    /** What holds while the section was never set. */
    static final ApprovalConfig NONE = new ApprovalConfig(SwitchStatus.Off);
}
