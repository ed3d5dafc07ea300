package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.fuzz.Rules.require;
import static io.github.bastionhost.emulator.fuzz.Rules.requireSame;

import io.github.bastionhost.emulator.fuzz.Rules;
import io.github.bastionhost.emulator.rpc.RequestShape.Field;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.ApiRevision;
import java.nio.charset.StandardCharsets;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * The binding of parameters to the request record of an action: a record, or InvalidParameter with a reason that shows no
 * secret; the same one each time.
 */
public final class BindingFuzz {

    /** Shorter ones may stand in a reason by chance. */
    private static final int SECRET_LENGTH = 8;

    private static final ParameterBinder BINDER = new ParameterBinder(validator(), ApiRevision.LATEST);
    private static final ParameterNames NAMES = new ParameterNames(ServedActions.CATALOGUE, BINDER);

    private BindingFuzz() {}

    private static LocalValidatorFactoryBean validator() {
        LocalValidatorFactoryBean validator = RpcValidation.validator();
        validator.afterPropertiesSet();
        return validator;
    }

    /** Takes the name of an action, or a byte for one, on a line, and the parameters as a form. */
    public static void fuzzerTestOneInput(byte[] input) {
        String[] parts = new String(input, StandardCharsets.ISO_8859_1).split("\n", 2);
        Action action = action(parts[0]);
        Parameters parameters = new Parameters();
        parameters.addForm((parts.length < 2 ? "" : parts[1]).getBytes(StandardCharsets.ISO_8859_1));
        requireSame(
                bind(parameters, action), bind(parameters, action), "the same parameters are bound to the same record");
        for (String name : parameters.names()) {
            String value = parameters.get(name);
            String shown = NAMES.shown(action.name(), name, value);
            require(shown.equals(value) || shown.equals(ParameterNames.MASK), "a value is shown or masked");
        }
        NAMES.unknown(action, parameters.names()).stream()
                .filter(name -> name.length() < 200)
                .forEach(name -> NAMES.nearest(action, name));
    }

    private static Action action(String named) {
        int byHash = Math.floorMod(named.hashCode(), ServedActions.all().size());
        return ServedActions.CATALOGUE.find(named).orElse(ServedActions.all().get(byHash));
    }

    /** The record, or the reason why there is none. */
    private static Object bind(Parameters parameters, Action action) {
        try {
            Record bound = BINDER.bind(parameters, action.requestType());
            require(bound.getClass() == action.requestType(), "the record is the action's");
            return bound;
        } catch (RpcException refused) {
            requireSame(RpcErrors.INVALID_PARAMETER, refused.error(), "the refusal is InvalidParameter");
            Rules.requireReadable(refused.reason());
            for (Field field : BINDER.shape(action.requestType()).fields()) {
                String value = parameters.get(field.wireName());
                boolean isSecret = field.type() == Secret.class && value != null && value.length() >= SECRET_LENGTH;
                require(!isSecret || !refused.reason().contains(value), "a reason shows no secret");
            }
            return refused.reason();
        }
    }
}
