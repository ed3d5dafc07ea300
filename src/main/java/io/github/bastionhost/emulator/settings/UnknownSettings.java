package io.github.bastionhost.emulator.settings;

import io.github.bastionhost.emulator.secret.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * Stops the start at a {@code bastionhost.*} property or {@code BASTIONHOST_*} variable that does not exist. Spring's own
 * check does not look at environment variables and does not say what was meant.
 */
class UnknownSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]|(?<=_)\\d+(?=_|$)");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Za-z0-9]");

    private final Map<String, String> knownBySquashedName = new TreeMap<>();
    private @Nullable ConfigurableEnvironment environment;

    UnknownSettings() {
        collect("bastionhost", BastionhostProperties.class);
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        if (environment == null) {
            return;
        }
        for (PropertySource<?> source : environment.getPropertySources()) {
            // Boot's "configurationProperties" source repeats the others.
            if (source instanceof EnumerablePropertySource<?> names
                    && !"configurationProperties".equals(source.getName())) {
                for (String name : names.getPropertyNames()) {
                    check(name, source.getName());
                }
            }
        }
    }

    private void check(String name, String origin) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("bastionhost.") && !lower.startsWith("bastionhost_")) {
            return;
        }
        String squashed = squash(name);
        if (!knownBySquashedName.containsKey(squashed)) {
            throw new UnknownSettingException(name, origin, nearest(squashed));
        }
    }

    private String nearest(String squashed) {
        return NearestName.of(squashed, knownBySquashedName.keySet())
                .map(knownBySquashedName::get)
                .orElseThrow();
    }

    /** Every name that may be set, in the form of the documentation. */
    List<String> known() {
        return knownBySquashedName.values().stream().sorted().toList();
    }

    private void collect(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + kebab(component.getName());
            Class<?> element = elementType(component);
            if (element.isRecord()) {
                collect(name, element);
            } else {
                knownBySquashedName.put(squash(name), name);
            }
        }
    }

    private static Class<?> elementType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return element instanceof Class<?> type ? type : Secret.class;
        }
        return component.getType();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String squash(String name) {
        String withoutIndexes = INDEX.matcher(name).replaceAll("");
        return NOT_LETTERS.matcher(withoutIndexes).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
