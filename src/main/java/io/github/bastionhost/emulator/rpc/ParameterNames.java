package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.NearestName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the name of a parameter tells: whether the action has it, what it was meant to be, and whether its value is a
 * secret, which is never shown. A secret is what the action reads as a {@link Secret}, what is called like one, and what
 * nearly is: a misspelt PrivateKey holds a private key all the same.
 */
@Component
public class ParameterNames {

    /** What is shown in the place of a secret. */
    public static final String MASK = "******";

    private static final int EDITS_OF_A_SLIP = 3;
    private static final String SECRET = "pass[ _-]?word|passwd|pass[ _-]?phrase|private[ _-]?key|secret|token";
    /** Of names that the API has, as {@code TokenId} is no secret in itself. */
    private static final Pattern SECRET_NAME = Pattern.compile("(?i)(?:" + SECRET + ")$");

    private static final Pattern LIKE_A_SECRET = Pattern.compile("(?i)" + SECRET);
    private static final List<String> OFTEN_MISSPELT =
            List.of("Password", "AssetAccountPassword", "PrivateKey", "PassPhrase", "Token", "SecurityToken");
    private static final int LONGEST_NAME = 128;
    private static final Pattern SECRET_MEMBER = Pattern.compile("(?i)(?:" + SECRET + ")\\\\?\"\\s*:");

    private final ActionCatalogue catalogue;
    private final ParameterBinder binder;
    private final Map<String, Map<String, Boolean>> secretsByAction = new ConcurrentHashMap<>();

    ParameterNames(ActionCatalogue catalogue, ParameterBinder binder) {
        this.catalogue = catalogue;
        this.binder = binder;
    }

    /** The value as it may be shown: as it is, or {@link #MASK} where it is a secret. */
    public String shown(@Nullable String action, String name, String value) {
        boolean hidden = !value.isEmpty() && (isSecret(action, name) || holdsSecrets(value));
        return hidden ? MASK : value;
    }

    /** Whether the values of that parameter are masked. */
    public boolean isSecret(@Nullable String action, String name) {
        Map<String, Boolean> known = known(action);
        Boolean whole = known.get(name);
        if (whole != null) {
            return whole;
        }
        if (name.length() > LONGEST_NAME || LIKE_A_SECRET.matcher(name).find()) {
            return true;
        }
        Boolean first = known.get(firstStep(name));
        return first != null ? first : isSlipOfSecret(name, known);
    }

    /** Of {@code names} those that neither the action nor every request has. */
    public List<String> unknown(Action action, Collection<String> names) {
        Map<String, Boolean> known = known(action.name());
        return names.stream()
                .filter(name -> !known.containsKey(name) && !known.containsKey(firstStep(name)))
                .toList();
    }

    /** The parameter of the action that {@code name} was meant to be. */
    public String nearest(Action action, String name) {
        return NearestName.of(name, known(action.name()).keySet()).orElseThrow();
    }

    private static String firstStep(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** JSON text with a member that is called like a secret, whether or not anything reads it. */
    private static boolean holdsSecrets(String value) {
        char first = value.charAt(0);
        return (first == '{' || first == '[') && SECRET_MEMBER.matcher(value).find();
    }

    private static boolean isSlipOfSecret(String name, Map<String, Boolean> known) {
        return Stream.concat(
                        OFTEN_MISSPELT.stream(),
                        known.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .anyMatch(secret -> isSlipOf(secret, name));
    }

    private static boolean isSlipOf(String meant, String name) {
        int most = Math.min(EDITS_OF_A_SLIP, meant.length() / 2);
        return Math.abs(meant.length() - name.length()) <= most && NearestName.edits(name, meant) <= most;
    }

    /** The parameters of an action, and those of every request: whether they are secrets. */
    private Map<String, Boolean> known(@Nullable String action) {
        Map<String, Boolean> read = action == null ? null : secretsByAction.get(action);
        if (read != null) {
            return read;
        }
        return catalogue
                .find(action)
                .map(served -> secretsByAction.computeIfAbsent(served.name(), missing -> read(served)))
                .orElse(OfEveryRequest.NAMES);
    }

    private Map<String, Boolean> read(Action action) {
        Map<String, Boolean> secrets = new HashMap<>(OfEveryRequest.NAMES);
        binder.shape(action.requestType()).fields().stream()
                .filter(RequestShape.Field::known)
                .forEach(field -> secrets.put(
                        field.wireName(),
                        SECRET_NAME.matcher(field.wireName()).find() || isOrHoldsSecret(field.type())));
        return Map.copyOf(secrets);
    }

    private static boolean isOrHoldsSecret(Type type) {
        if (type instanceof ParameterizedType list) {
            return Arrays.stream(list.getActualTypeArguments()).anyMatch(ParameterNames::isOrHoldsSecret);
        }
        if (!(type instanceof Class<?> one)) {
            return false;
        }
        if (!one.isRecord()) {
            return one == Secret.class;
        }
        List<Type> members = new ArrayList<>();
        for (RecordComponent member : one.getRecordComponents()) {
            members.add(member.getGenericType());
        }
        return members.stream().anyMatch(ParameterNames::isOrHoldsSecret);
    }

    private static final class OfEveryRequest {

        static final Map<String, Boolean> NAMES = names();

        private static Map<String, Boolean> names() {
            Map<String, Boolean> names = new HashMap<>();
            CommonParameters.NAMES.forEach(
                    name -> names.put(name, SECRET_NAME.matcher(name).find()));
            return Map.copyOf(names);
        }
    }
}
