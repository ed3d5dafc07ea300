/**
 * Traces for OpenTelemetry: one span for each call of the API. Nothing of it is loaded unless a collector is named; then
 * the SDK reads its own settings, those that every program with OpenTelemetry knows.
 */
@ApplicationModule(
        displayName = "Tracing",
        allowedDependencies = {"rpc", "world"})
@NullMarked
package io.github.bastionhost.emulator.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
