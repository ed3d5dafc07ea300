package io.github.bastionhost.emulator.metrics;

import io.github.bastionhost.emulator.fault.KnownErrors;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcError;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The codes that have series of their own: those that the service gives by itself, which are a small number, and those
 * of the product's tables. A fault may be given any other code: these are counted together.
 */
@Component
class CodeLabels {

    private static final String OTHER = "other";

    private final KnownErrors known;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    CodeLabels(KnownErrors known) {
        this.known = known;
    }

    String of(RpcCall call, RpcError error) {
        String code = error.code();
        if (shown.contains(code)) {
            return code;
        }
        // The tables are read only for faults, whose own check has read them already.
        if (call.isDisturbed() && !known.isKnown(code)) {
            return OTHER;
        }
        shown.add(code);
        return code;
    }
}
