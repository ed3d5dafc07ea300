package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INTERNAL_ERROR;
import static io.github.bastionhost.emulator.rpc.RpcErrors.SERVICE_UNAVAILABLE;

import io.github.bastionhost.emulator.storage.MemoryFullException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Turns what should not have happened into a documented refusal, and writes it to the log under the request's id. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** A member of its own in logs that are JSON. */
    private static final String REQUEST_ID = "requestId";

    /**
     * Beginnings of SQL states that tell of the store and not of a statement: connection (08), resources (53), an operator or
     * a shutdown (57P, H2's 90098 and 90121), input and output (58, H2's 90028, 90031), H2's broken connection (90067).
     */
    private static final List<String> AWAY =
            List.of("08", "53", "57P", "58", "90028", "90031", "90067", "90098", "90121");

    /** Causes can form a circle. */
    private static final int DEEPEST = 20;

    private Faults() {}

    static RpcException refusal(String requestId, RuntimeException fault) {
        if (fault instanceof MemoryFullException full) {
            return SERVICE_UNAVAILABLE.because("%s", full.getMessage());
        }
        if (storeIsAway(fault)) {
            LOG.atWarn()
                    .addKeyValue(REQUEST_ID, requestId)
                    .log("{}: the store does not answer: {}", requestId, fault.getMessage());
            return SERVICE_UNAVAILABLE.because("the store does not answer; try again");
        }
        LOG.atError().addKeyValue(REQUEST_ID, requestId).setCause(fault).log("{}: unexpected fault", requestId);
        return INTERNAL_ERROR.because("a fault of the emulator; its log has the details under this RequestId");
    }

    private static boolean storeIsAway(RuntimeException fault) {
        return fault instanceof DataAccessResourceFailureException
                || fault instanceof TransientDataAccessException
                || fault instanceof CannotCreateTransactionException
                || hasCauseOfTheStore(fault);
    }

    /** A connection that breaks at a commit or a rollback is told as a fault of the transaction; its cause tells the truth. */
    private static boolean hasCauseOfTheStore(Throwable fault) {
        int depth = 0;
        boolean inTheStore = false;
        for (Throwable cause = fault; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            boolean ofTheStore = cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLException stated && isOfTheStore(stated.getSQLState());
            if (ofTheStore || inTheStore && cause instanceof IOException) {
                return true;
            }
            inTheStore |= cause instanceof SQLException;
        }
        return false;
    }

    /** The pool gives no state where it speaks of a connection that it has given up; a driver always gives one. */
    private static boolean isOfTheStore(@Nullable String state) {
        return state == null || AWAY.stream().anyMatch(state::startsWith);
    }
}
