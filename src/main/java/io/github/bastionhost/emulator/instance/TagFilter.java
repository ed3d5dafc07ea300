package io.github.bastionhost.emulator.instance;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A tag that an instance must have; with any value, if none is given. */
record TagFilter(@NotBlank String key, @Nullable String value) {}
