package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.world.Chance;
import io.github.bastionhost.emulator.world.SandboxException;
import io.github.bastionhost.emulator.world.Sandboxes;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The one door of the API: every action comes in and goes out here. */
@Controller
class RpcEndpoint implements ErrorController {

    private final ActionCatalogue catalogue;
    private final Admission admission;
    private final Disturbance disturbance;
    private final ParameterBinder binder;
    private final AnswerRenderer renderer;
    private final List<Witness> witnesses;
    private final Sandboxes sandboxes;
    private final Chance chance;

    RpcEndpoint(
            ActionCatalogue catalogue,
            Admission admission,
            Disturbance disturbance,
            ParameterBinder binder,
            AnswerRenderer renderer,
            List<Witness> witnesses,
            Sandboxes sandboxes,
            Chance chance) {
        this.catalogue = catalogue;
        this.admission = admission;
        this.disturbance = disturbance;
        this.binder = binder;
        this.renderer = renderer;
        this.witnesses = witnesses;
        this.sandboxes = sandboxes;
        this.chance = chance;
    }

    @RequestMapping("/")
    void serve(HttpServletRequest request, HttpServletResponse response) {
        RpcCall call = RpcCall.open(request, chance); // never fails
        try {
            call.receive(); // the body, as the world may be named there
            String sandbox = sandboxes.choose(call.header(Sandboxes.HEADER), call.namedAccessKey());
            sandboxes.within(sandbox, () -> serve(call, response));
        } catch (SandboxException refused) {
            turnAway(call, RpcErrors.INVALID_PARAMETER.because("%s", refused.reason()), response);
        } catch (RuntimeException noWorld) {
            turnAway(call, Faults.refusal(call.requestId(), noWorld), response);
        }
    }

    private void serve(RpcCall call, HttpServletResponse response) {
        try {
            call.name(); // by the chance of this world
            call.read(); // method, body, encoding, format
            Action action = catalogue.require(call.action(), call.version());
            Caller caller = admission.admit(call, action); // key, time, signature, nonce, permission
            disturbance.meet(call, action, caller); // throttling, and faults that a test asks for
            Record parameters = binder.bind(call.parameters(), action.requestType());
            Object answer = action.perform(parameters, caller);
            tell(call, call.finalRefusal()); // before the first byte: who has the answer finds it there
            renderer.answer(call, action, answer, response);
        } catch (RpcException refusal) {
            refuse(call, refusal, response);
        } catch (RuntimeException fault) {
            refuse(call, Faults.refusal(call.requestId(), fault), response);
        }
    }

    private void refuse(RpcCall call, RpcException refusal, HttpServletResponse response) {
        tell(call, Objects.requireNonNullElse(call.finalRefusal(), refusal));
        renderer.refuse(call, refusal, response);
    }

    private void turnAway(RpcCall call, RpcException refusal, HttpServletResponse response) {
        for (Witness witness : witnesses) {
            witness.turnedAway(call, refusal);
        }
        renderer.refuse(call, refusal, response);
    }

    private void tell(RpcCall call, @Nullable RpcException refusal) {
        for (Witness witness : witnesses) {
            witness.answered(call, refusal);
        }
    }

    /** Spring keeps OPTIONS from mappings that do not name it, and would answer with an empty body. */
    @RequestMapping(path = "/", method = RequestMethod.OPTIONS)
    void serveOptions(HttpServletRequest request, HttpServletResponse response) {
        serve(request, response);
    }

    /** Where the container sends what nobody serves: other paths, and requests that it could not make sense of. */
    @RequestMapping("${spring.web.error.path:/error}")
    void refuse(HttpServletRequest request, HttpServletResponse response) {
        RpcCall call = RpcCall.open(request, chance);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        renderer.refuse(
                call,
                ContainerErrors.of(status instanceof Integer code ? code : 404, path == null ? "" : path.toString()),
                response);
    }
}
