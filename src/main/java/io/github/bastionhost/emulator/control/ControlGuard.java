package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Control;
import io.github.bastionhost.emulator.world.SandboxException;
import io.github.bastionhost.emulator.world.Sandboxes;
import io.github.bastionhost.emulator.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides who may use the control plane: whoever reaches the port, or whoever has the token if one is set; but no web
 * page of another origin. A page can send a form or a plain text anywhere, so that calls which change something must say
 * {@code application/json}, and it can give any address a name of its own, so that Host must be an address, localhost
 * or a name that was allowed.
 */
class ControlGuard implements HandlerInterceptor {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final String STAY = ControlGuard.class.getName() + ".stay";

    private static final String BEARER = "Bearer ";

    private final Control settings;
    private final Sandboxes sandboxes;
    private final JsonMapper json;

    ControlGuard(Control settings, Sandboxes sandboxes, JsonMapper json) {
        this.settings = settings;
        this.sandboxes = sandboxes;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Refusal refusal = judge(request);
        if (refusal == null) {
            refusal = enter(request);
        }
        if (refusal != null) {
            response.setStatus(refusal.status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(refusal.status, refusal.detail)));
            return false;
        }
        return true;
    }

    /** Enters the world that the call names; says why it cannot be entered if it cannot. */
    private @Nullable Refusal enter(HttpServletRequest request) {
        try {
            request.setAttribute(STAY, sandboxes.enter(request.getHeader(Sandboxes.HEADER)));
            return null;
        } catch (SandboxException refused) {
            return new Refusal(HttpStatus.BAD_REQUEST, refused.reason());
        }
    }

    private @Nullable Refusal judge(HttpServletRequest request) {
        if (!settings.enabled()) {
            return new Refusal(
                    HttpStatus.NOT_FOUND, "The control plane is switched off (bastionhost.control.enabled).");
        }
        if (!isKnownHost(request.getServerName())) {
            return new Refusal(
                    HttpStatus.FORBIDDEN,
                    "The Host header must be an address, localhost or a name in bastionhost.control.allowed-hosts.");
        }
        if (!hasToken(request.getHeader("Authorization"))) {
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
