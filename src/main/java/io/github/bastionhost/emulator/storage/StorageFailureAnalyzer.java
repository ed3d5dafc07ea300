package io.github.bastionhost.emulator.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Prints why the data cannot be opened as two lines instead of a stack trace. */
class StorageFailureAnalyzer implements FailureAnalyzer {

    /** H2's code for a database file that another process has open. */
    private static final int DATABASE_ALREADY_OPEN = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException storage) {
                return new FailureAnalysis(storage.getMessage(), storage.remedy(), storage);
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
                return new FailureAnalysis(
                        "The data directory is in use by another process.",
                        "Stop it, or give this one another bastionhost.storage.directory.",
                        sql);
            }
        }
        return null;
    }
}
