package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that may reach an instance, and why.
 *
 * @param description at most 128 characters
 * @param entry addresses or CIDR blocks, with commas between
 */
record WhiteListPolicy(
        @Nullable @Characters(max = 128) String description,

        @NotNull(message = "is required: addresses or CIDR blocks, with commas between")
        @Characters(max = 1000)
        @Pattern(regexp = Addresses.SEVERAL, message = "must be addresses or CIDR blocks, with commas between")
        String entry) {

    /** The same with an empty description in place of none. */
    WhiteListPolicy described() {
        return description == null ? new WhiteListPolicy("", entry) : this;
    }
}
