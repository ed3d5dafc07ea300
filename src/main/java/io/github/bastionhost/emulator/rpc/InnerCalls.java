package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AccessKey;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls of the API from within, in the current world: bound, checked and performed as those of a caller, but without
 * HTTP, signature and policy. The caller is the account of the first access key that is configured.
 */
@Component
public class InnerCalls {

    private final ActionCatalogue catalogue;
    private final ParameterBinder binder;
    private final Caller caller;
    private final JsonMapper json;

    InnerCalls(ActionCatalogue catalogue, ParameterBinder binder, BastionhostProperties settings) {
        this.catalogue = catalogue;
        this.binder = binder;
        AccessKey first = settings.auth().accessKeys().get(0);
        this.caller = new Caller(null, first.account(), null);
        this.json = ResponseMapper.of(settings.apiRevision());
    }

    /**
     * The action of that name.
     *
     * @throws RpcException if it is not served; the reason names the nearest
     */
    public Action require(String action) {
        return catalogue.require(action, ActionCatalogue.VERSION);
    }

    /** Which parameters a request takes. */
    public RequestShape shape(Class<? extends Record> requestType) {
        return binder.shape(requestType);
    }

    /**
     * Makes a request of the texts of its parameters, as they would stand in a query.
     *
     * @throws RpcException if one of them is refused; the reason names it first
     */
    public Record bind(Class<? extends Record> requestType, Map<String, String> parameters) {
        return binder.bind(Parameters.of(parameters), requestType);
    }

    /**
     * Performs an action. Answers what a caller would get, without RequestId.
     *
     * @throws RpcException if it is refused
     */
    public ObjectNode perform(Action action, Record request) {
        Object response = action.perform(request, caller);
        return response == null ? json.createObjectNode() : json.valueToTree(response);
    }
}
