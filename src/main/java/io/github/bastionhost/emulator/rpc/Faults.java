package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INTERNAL_ERROR;
import static io.github.bastionhost.emulator.rpc.RpcErrors.SERVICE_UNAVAILABLE;

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

    private Faults() {}

    static RpcException refusal(RpcCall call, RuntimeException fault) {
        boolean storeIsAway = fault instanceof DataAccessResourceFailureException
                || fault instanceof TransientDataAccessException
                || fault instanceof CannotCreateTransactionException;
        if (storeIsAway) {
            LOG.atWarn()
                    .addKeyValue(REQUEST_ID, call.requestId())
                    .log("{}: the store does not answer: {}", call.requestId(), fault.getMessage());
            return SERVICE_UNAVAILABLE.because("the store does not answer; try again");
        }
        LOG.atError()
                .addKeyValue(REQUEST_ID, call.requestId())
                .setCause(fault)
                .log("{}: unexpected fault", call.requestId());
        return INTERNAL_ERROR.because("a fault of the emulator; its log has the details under this RequestId");
    }
}
