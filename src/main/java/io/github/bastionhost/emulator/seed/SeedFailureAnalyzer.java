package io.github.bastionhost.emulator.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a mistake in a seed file as two lines instead of a stack trace. */
class SeedFailureAnalyzer extends AbstractFailureAnalyzer<SeedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SeedException cause) {
        return new FailureAnalysis(cause.getMessage(), "Mend it, or take it out of bastionhost.seed-data.", cause);
    }
}
