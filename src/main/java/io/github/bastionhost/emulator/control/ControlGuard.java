package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Control;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

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

    private final Control settings;
    private final Worlds worlds;

    ControlGuard(Control settings, Worlds worlds) {
        this.settings = settings;
        this.worlds = worlds;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!settings.enabled()) {
            throw problem(HttpStatus.NOT_FOUND, "The control plane is switched off (bastionhost.control.enabled).");
        }
        requireKnownHost(request.getServerName());
        requireToken(request.getHeader("Authorization"));
        if (WITH_BODY.contains(request.getMethod())) {
            requireJson(request.getContentType());
        }
        request.setAttribute(STAY, worlds.enter(World.DEFAULT));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(STAY) instanceof Worlds.Stay stay) {
            stay.close();
        }
    }

    private void requireKnownHost(String host) {
        boolean known = host.equalsIgnoreCase("localhost")
                || ADDRESS.matcher(host).matches()
                || settings.allowedHosts().stream().anyMatch(host::equalsIgnoreCase);
        if (!known) {
            throw problem(
                    HttpStatus.FORBIDDEN,
                    "The Host header must be an address, localhost or a name in bastionhost.control.allowed-hosts.");
        }
    }

    private void requireToken(@Nullable String authorization) {
        Secret token = settings.token();
        if (token == null || token.isEmpty()) {
            return;
        }
        if (authorization == null
                || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                || !token.equals(Secret.of(authorization.substring(7).strip()))) {
            throw problem(
                    HttpStatus.UNAUTHORIZED,
                    "bastionhost.control.token is set: send it as Authorization: Bearer <token>.");
        }
    }

    private static void requireJson(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals(MediaType.APPLICATION_JSON_VALUE)) {
            throw problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Calls that change something must be sent with Content-Type: application/json.");
        }
    }

    static ErrorResponseException problem(HttpStatus status, String detail) {
        ErrorResponseException problem = new ErrorResponseException(status);
        problem.setDetail(detail);
        return problem;
    }
}
