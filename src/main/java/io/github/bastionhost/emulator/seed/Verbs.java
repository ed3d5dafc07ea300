package io.github.bastionhost.emulator.seed;

import io.github.bastionhost.emulator.instance.InstanceAdministration;
import io.github.bastionhost.emulator.instance.InstanceChange;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.InnerCalls;
import io.github.bastionhost.emulator.rpc.RpcErrors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be called in a seed file: the actions that are served, and Instance, which buys what no action can. */
@Component
class Verbs {

    private static final String INSTANCE = "Instance";

    private final InnerCalls calls;
    private final InstanceAdministration instances;

    Verbs(InnerCalls calls, InstanceAdministration instances) {
        this.calls = calls;
        this.instances = instances;
    }

    /**
     * The verb of that name.
     *
     * @throws io.github.bastionhost.emulator.rpc.RpcException if there is none
     */
    Verb require(String name) {
        if (name.equals(INSTANCE)) {
            return new Verb(INSTANCE, InstanceChange.class, null, change -> put((InstanceChange) change));
        }
        Action action = calls.require(name);
        return new Verb(name, action.requestType(), action.responseType(), request -> calls.perform(action, request));
    }

    private ObjectNode put(InstanceChange change) {
        if (change.instanceId() == null) {
            throw RpcErrors.INVALID_PARAMETER.because("InstanceId is required");
        }
        try {
            instances.put(change);
            return JsonNodeFactory.instance.objectNode();
        } catch (IllegalArgumentException senseless) {
            throw RpcErrors.INVALID_PARAMETER.because("%s", senseless.getMessage());
        }
    }
}
