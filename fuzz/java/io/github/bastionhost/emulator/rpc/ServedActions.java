package io.github.bastionhost.emulator.rpc;

import java.lang.reflect.Constructor;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every action that is served, with nothing behind it: enough to bind its parameters, not to perform it. */
public final class ServedActions {

    static final ActionCatalogue CATALOGUE = new ActionCatalogue(controllers(), new DocumentedApi());

    private static final List<Action> ACTIONS = List.copyOf(CATALOGUE.actions());

    private ServedActions() {}

    /** All of them, always in the same order. */
    public static List<Action> all() {
        return ACTIONS;
    }

    private static StaticApplicationContext controllers() {
        StaticApplicationContext context = new StaticApplicationContext();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RpcController.class));
        for (BeanDefinition found : scanner.findCandidateComponents("io.github.bastionhost.emulator")) {
            context.getBeanFactory().registerSingleton(found.getBeanClassName(), withNothing(found.getBeanClassName()));
        }
        return context;
    }

    private static Object withNothing(String controller) {
        try {
            Constructor<?> constructor = Class.forName(controller).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
