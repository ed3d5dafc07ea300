package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.rpc.RequestShape.Field;
import io.github.bastionhost.emulator.settings.ApiRevision;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes request records of parameters. The record's component types say how a value is read ({@link ParameterReader}),
 * its constraints what is accepted. The first fault in the order of the components is reported. Parameters that the
 * record does not name are ignored, as by the cloud's gateway.
 */
@Component
public class ParameterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ParameterBinder.class);

    private final Validator validator;
    private final ApiRevision revision;
    private final ParameterReader reader = new ParameterReader();
    private final Map<Class<? extends Record>, RequestShape> shapes = new ConcurrentHashMap<>();

    @Autowired
    ParameterBinder(Validator validator, BastionhostProperties settings) {
        this(validator, settings.apiRevision());
    }

    ParameterBinder(Validator validator, ApiRevision revision) {
        this.validator = validator;
        this.revision = revision;
    }

    /** How that record is made of parameters. */
    public RequestShape shape(Class<? extends Record> type) {
        return shapes.computeIfAbsent(type, missing -> new RequestShape(missing, revision));
    }

    /**
     * Makes a record of the parameters.
     *
     * @throws RpcException InvalidParameter, with a reason that names the parameter and the rule
     */
    Record bind(Parameters parameters, Class<? extends Record> type) {
        RequestShape shape = shape(type);
        @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = shape.fields().get(i);
            try {
                if (parameters.contradicts(field.wireName())) {
                    throw new UnreadableParameter(field.wireName(), "was sent twice with different values");
                }
                values[i] = field.known() ? reader.read(parameters, field.wireName(), field.type()) : null;
            } catch (UnreadableParameter unreadable) {
                refuseFirstOf(shape, type, values, i);
                throw INVALID_PARAMETER.because("%s", unreadable.rule());
            }
        }
        if (LOG.isDebugEnabled()) {
            noteUnknown(parameters, shape, type);
        }
        Record request = shape.create(values);
        Set<ConstraintViolation<Record>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw refusal(shape, violations);
        }
        return request;
    }

    /** Of several faults the one of the first component counts, also where a later one could not even be read. */
    private void refuseFirstOf(RequestShape shape, Class<? extends Record> type, @Nullable Object[] values, int count) {
        for (int i = 0; i < count; i++) {
            Set<? extends ConstraintViolation<?>> violations =
                    validator.validateValue(type, shape.fields().get(i).component(), values[i]);
            if (!violations.isEmpty()) {
                throw refusal(shape, violations);
            }
        }
    }

    private static RpcException refusal(RequestShape shape, Set<? extends ConstraintViolation<?>> violations) {
        ConstraintViolation<?> first = violations.stream()
                .min(Comparator.<ConstraintViolation<?>>comparingInt(violation -> position(shape, violation))
                        .thenComparing(ConstraintViolation::getMessage))
                .orElseThrow();
        String name = wirePath(first.getPropertyPath());
        return INVALID_PARAMETER.because("%s", name.isEmpty() ? first.getMessage() : name + " " + first.getMessage());
    }

    private static int position(RequestShape shape, ConstraintViolation<?> violation) {
        String component = violation.getPropertyPath().iterator().next().getName();
        for (int i = 0; i < shape.fields().size(); i++) {
            if (shape.fields().get(i).component().equals(component)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The wire name of a violated component, for example {@code Hosts.2.HostId}. */
    private static String wirePath(Path path) {
        StringBuilder name = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                name.append('.').append(node.getIndex() + 1);
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                name.append(name.isEmpty() ? "" : ".").append(RequestShape.wireName(node.getName()));
            }
        }
        return name.toString();
    }

    private static void noteUnknown(Parameters parameters, RequestShape shape, Class<?> type) {
        parameters.names().stream()
                .filter(name -> !CommonParameters.NAMES.contains(name))
                .filter(name -> shape.fields().stream()
                        .noneMatch(field -> name.equals(field.wireName()) || name.startsWith(field.wireName() + ".")))
                .forEach(name -> LOG.debug("{} does not know the parameter {}", type.getSimpleName(), Quoted.of(name)));
    }
}
