package io.github.bastionhost.emulator.rpc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** An action that is served: its name, its request and response records, and the method that performs it. */
public final class Action {

    private static final int MOST_ATTEMPTS = 5;

    private final String name;
    private final Class<? extends Record> requestType;
    private final @Nullable Class<?> responseType;
    private final MethodHandle method;
    private final boolean wantsCaller;
    private final String room;
    private final List<Rule> rules;

    private Action(String name, Object controller, Method method) {
        this.name = name;
        this.requestType = method.getParameterTypes()[0].asSubclass(Record.class);
        this.responseType = method.getReturnType() == void.class ? null : method.getReturnType();
        this.wantsCaller = method.getParameterCount() == 2;
        this.room = method.getDeclaringClass().getPackageName();
        this.rules = List.of(method.getAnnotationsByType(Rule.class));
        try {
            method.setAccessible(true);
            this.method = MethodHandles.lookup().unreflect(method).bindTo(controller);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes an action of a marked method; a method of another shape than {@link RpcAction} tells stops the start. */
    static Action of(String name, Object controller, Method method) {
        Class<?>[] takes = method.getParameterTypes();
        boolean fits = (takes.length == 1 || takes.length == 2 && takes[1] == Caller.class)
                && takes[0].isRecord()
                && takes[0].getSimpleName().equals(name + "Request")
                && (method.getReturnType() == void.class
                        || method.getReturnType().getSimpleName().equals(name + "Response"));
        if (!fits) {
            throw new IllegalStateException(
                    "%s must take %sRequest, and a Caller if it wants one, and return".formatted(method, name)
                            + " %sResponse or nothing".formatted(name));
        }
        return new Action(name, controller, method);
    }

    /** The name as it stands in requests. */
    public String name() {
        return name;
    }

    /** The record that the parameters become. */
    public Class<? extends Record> requestType() {
        return requestType;
    }

    /** The record that is answered; absent where RequestId is all. */
    public @Nullable Class<?> responseType() {
        return responseType;
    }

    /** The package of the room that performs it. */
    public String room() {
        return room;
    }

    /** What the reference page leaves open, and how it is decided here. */
    public List<Rule> rules() {
        return rules;
    }

    /** What a RAM policy calls the action. */
    public String ramAction() {
        return "yundun-bastionhost:" + name;
    }

    /**
     * Performs the action; answers its response record, or null where RequestId is all. An action is one transaction:
     * when it has lost against another caller's (a deadlock, say) nothing of it is left, and it is tried again.
     */
    @Nullable
    Object perform(Record request, Caller caller) {
        for (int attempt = 1; ; attempt++) {
            try {
                return performOnce(request, caller);
            } catch (ConcurrencyFailureException lost) {
                if (attempt == MOST_ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private @Nullable Object performOnce(Record request, Caller caller) {
        try {
            return wantsCaller ? method.invoke(request, caller) : method.invoke(request);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable checked) {
            throw new UndeclaredThrowableException(checked);
        }
    }
}
