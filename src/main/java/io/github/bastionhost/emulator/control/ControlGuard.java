package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.console.Console;
import io.github.bastionhost.emulator.console.Page;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Control;
import io.github.bastionhost.emulator.world.SandboxException;
import io.github.bastionhost.emulator.world.Sandboxes;
import io.github.bastionhost.emulator.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides who may use the control plane: whoever reaches the port, or whoever has the token if one is set; but no web
 * page of another origin. A page can send a form or a plain text anywhere, so that calls which change something must say
 * {@code application/json} (what the console sends as well), and it can give any address a name of its own, so that Host must be an address, localhost
 * or a name that was allowed.
 */
class ControlGuard implements HandlerInterceptor {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final String STAY = ControlGuard.class.getName() + ".stay";

    private static final String BEARER = "Bearer ";

    private final Control settings;
    private final Sandboxes sandboxes;
    private final ConsoleDoor door;
    private final Console console;
    private final JsonMapper json;

    ControlGuard(Control settings, Sandboxes sandboxes, ConsoleDoor door, Console console, JsonMapper json) {
        this.settings = settings;
        this.sandboxes = sandboxes;
        this.door = door;
        this.console = console;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Refusal refusal = judge(request, handler);
        if (refusal == null) {
            refusal = isConsole(handler) ? look(request) : enter(request, handler);
        }
        if (refusal != null) {
            refuse(request, response, refusal, isConsole(handler));
            return false;
        }
        return true;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal, boolean asPage)
            throws IOException {
        boolean signIn = refusal.status == HttpStatus.UNAUTHORIZED;
        if (!asPage || !signIn && refusal.status != HttpStatus.NOT_FOUND || !settings.enabled()) {
            response.setStatus(refusal.status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(refusal.status, refusal.detail)));
            return;
        }
        Page page = signIn ? console.signIn() : gone(request, refusal);
        response.setStatus(page.status());
        ConsoleAnswers.ofPage().forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
    }

    /** Says in the world of those that name no sandbox that the one that was named is not there. */
    private Page gone(HttpServletRequest request, Refusal refusal) {
        Worlds.Stay stay = sandboxes.enter(null);
        try {
            return console.problem(
                    ConsoleController.visit(request, null, door), refusal.status.value(), refusal.detail);
        } finally {
            stay.close();
        }
    }

    private static boolean isConsole(Object handler) {
        return isOf(handler, ConsoleController.class);
    }

    private static boolean isOf(Object handler, Class<?> controller) {
        return handler instanceof HandlerMethod method && method.getBeanType() == controller;
    }

    /** Enters the world that the call names; says why it cannot be entered if it cannot. */
    private @Nullable Refusal enter(HttpServletRequest request, Object handler) {
        try {
            // Who has not given the token yet makes no sandbox.
            String name = isOf(handler, ConsoleEntrance.class) ? null : request.getHeader(Sandboxes.HEADER);
            request.setAttribute(STAY, sandboxes.enter(name));
            return null;
        } catch (SandboxException refused) {
            return new Refusal(HttpStatus.BAD_REQUEST, refused.reason());
        }
    }

    /** Enters the world that the address of a page names; to look at a sandbox neither makes nor keeps it. */
    private @Nullable Refusal look(HttpServletRequest request) {
        Worlds.Stay stay = sandboxes.visit(shownSandbox(request)).orElse(null);
        if (stay == null) {
            return new Refusal(
                    HttpStatus.NOT_FOUND, "There is no such sandbox: nobody has used it yet, or it was dropped.");
        }
        request.setAttribute(STAY, stay);
        return null;
    }

    /** The sandbox that the address of a page names. */
    static @Nullable String shownSandbox(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(ConsoleController.SANDBOX) instanceof String name
                ? name
                : null;
    }

    private @Nullable Refusal judge(HttpServletRequest request, Object handler) {
        if (!settings.enabled()) {
            return new Refusal(
                    HttpStatus.NOT_FOUND, "The control plane is switched off (bastionhost.control.enabled).");
        }
        if (!isKnownHost(request.getServerName())) {
            return new Refusal(
                    HttpStatus.FORBIDDEN,
                    "The Host header must be an address, localhost or a name in bastionhost.control.allowed-hosts.");
        }
        if (!isOf(handler, ConsoleEntrance.class)
                && !hasToken(request.getHeader("Authorization"))
                && !door.isSignedIn(request)) {
            return new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    "bastionhost.control.token is set: send it as Authorization: Bearer <token>.");
        }
        if (WITH_BODY.contains(request.getMethod()) && !isJson(request.getContentType())) {
            return new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Calls that change something must be sent with Content-Type: application/json.");
        }
        return null;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(STAY) instanceof Worlds.Stay stay) {
            stay.close();
        }
    }

    private boolean isKnownHost(String host) {
        return host.equalsIgnoreCase("localhost")
                || ADDRESS.matcher(host).matches()
                || settings.allowedHosts().stream().anyMatch(host::equalsIgnoreCase);
    }

    private boolean hasToken(@Nullable String authorization) {
        Secret token = settings.token();
        if (token == null || token.isEmpty()) {
            return true;
        }
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && token.equals(
                        Secret.of(authorization.substring(BEARER.length()).strip()));
    }

    private static boolean isJson(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        return type.equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE);
    }

    private record Refusal(HttpStatus status, String detail) {}
}
