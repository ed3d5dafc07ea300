package io.github.bastionhost.emulator.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Which faults are the store's, so that a caller may try again, and which are the emulator's own. */
class FaultsTests {

    @ParameterizedTest
    @CsvSource({
        "08006, ServiceUnavailable",
        "53100, ServiceUnavailable",
        "57P01, ServiceUnavailable",
        "58030, ServiceUnavailable",
        "90028, ServiceUnavailable",
        "90031, ServiceUnavailable",
        "90067, ServiceUnavailable",
        "90098, ServiceUnavailable",
        "90121, ServiceUnavailable",
        "42P01, InternalError",
        "90030, InternalError",
        ", ServiceUnavailable"
    })
    void readsTheStateOfAStatementThatFailedAtACommitOrRollback(String state, String code) {
        SQLException cause = new SQLException("An I/O error occurred", state);
        assertCode(new TransactionSystemException("Could not roll back", new IllegalStateException(cause)), code);
        assertCode(new JpaSystemException(new IllegalStateException(cause)), code);
    }

    @Test
    void knowsAConnectionThatCouldNotBeHad() {
        assertCode(new CannotCreateTransactionException("no connection"), "ServiceUnavailable");
        assertCode(new DataAccessResourceFailureException("no connection"), "ServiceUnavailable");
        assertCode(
                new IllegalStateException(new SQLTransientConnectionException("not within 1000 ms")),
                "ServiceUnavailable");
    }

    /** H2's statement that meets a full disk fails with its state for everything else. */
    @Test
    void knowsAStatementWhoseWriteFailed() {
        IOException full = new IOException("No space left on device");
        assertCode(
                new JpaSystemException(new IllegalStateException(new SQLException("General error", "HY000", full))),
                "ServiceUnavailable");
        assertCode(new IllegalStateException(full), "InternalError");
    }

    @Test
    void takesEverythingElseForAFaultOfItsOwn() {
        assertCode(new IllegalStateException("a mistake"), "InternalError");
    }

    @Test
    void endsWhereCausesFormACircle() {
        RuntimeException first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));
        assertCode(first, "InternalError");
    }

    private static void assertCode(RuntimeException fault, String code) {
        assertThat(Faults.refusal("5AB342E8-CCDC-422A-8551-B4A90050F007", fault))
                .hasMessageStartingWith(code + ": ");
    }
}
