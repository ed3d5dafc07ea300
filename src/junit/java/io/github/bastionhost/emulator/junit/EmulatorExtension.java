package io.github.bastionhost.emulator.junit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link BastionhostEmulator} does. */
final class EmulatorExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final Map<Class<?>, Emulator> EMULATORS = new HashMap<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        of(context).beforeAll(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        of(context).afterAll(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Emulator.class;
    }

    @Override
    public Emulator resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    private static Emulator of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        Class<?> outermost = testClass;
        Optional<BastionhostEmulator> annotation = Optional.empty();
        for (Class<?> around = testClass; around != null; around = around.getEnclosingClass()) {
            Class<?> here = around;
            annotation = annotation.or(() -> AnnotationSupport.findAnnotation(here, BastionhostEmulator.class));
            outermost = around;
        }
        String[] settings = annotation.map(BastionhostEmulator::value).orElseGet(() -> new String[0]);
        synchronized (EMULATORS) {
            return EMULATORS.computeIfAbsent(outermost, named -> Emulator.of(named, settings));
        }
    }
}
