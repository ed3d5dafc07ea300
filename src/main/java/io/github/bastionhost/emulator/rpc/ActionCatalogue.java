package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.rpc.RpcErrors.ACTION_NOT_FOUND;
import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_VERSION;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** All actions that are served, found once among the methods marked with {@link RpcAction}. */
@Component
public class ActionCatalogue {

    /** The version of the API. */
    public static final String VERSION = "2019-12-09";

    private final Map<String, Action> actions = new TreeMap<>();
    private final DocumentedApi documented;

    ActionCatalogue(ApplicationContext context, DocumentedApi documented) {
        this.documented = documented;
        for (Object controller :
                context.getBeansWithAnnotation(RpcController.class).values()) {
            for (Method method : controller.getClass().getDeclaredMethods()) {
                RpcAction marker = method.getAnnotation(RpcAction.class);
                if (marker != null) {
                    Action action = Action.of(marker.value(), controller, method);
                    if (actions.put(action.name(), action) != null) {
                        throw new IllegalStateException("two methods serve the action " + action.name());
                    }
                }
            }
        }
    }

    /** The actions that are served, by name. */
    public Collection<Action> actions() {
        return Collections.unmodifiableCollection(actions.values());
    }

    /** The action of that name, if it is served. */
    public Optional<Action> find(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(actions.get(name));
    }

    /** The name of an action that is served, or one for all others: callers can invent any number. */
    public String label(@Nullable String name) {
        return find(name).map(Action::name).orElse("unknown");
    }

    /**
     * The action of a request.
     *
     * @throws RpcException if the action or the version is missing or not served
     */
    Action require(@Nullable String name, @Nullable String version) {
        if (name == null || name.isEmpty()) {
            throw RpcErrors.missing("Action")
                    .because("the request names no Action, neither as parameter nor as header");
        }
        if (version == null || version.isEmpty()) {
            throw RpcErrors.missing("Version").because("the request names no Version; this API has %s", VERSION);
        }
        if (!version.equals(VERSION)) {
            throw INVALID_VERSION.because("Version is %s; this API has %s", Quoted.of(version), VERSION);
        }
        Action action = actions.get(name);
        if (action == null) {
            throw ACTION_NOT_FOUND.because("%s", documented.whyNotServed(name));
        }
        return action;
    }
}
