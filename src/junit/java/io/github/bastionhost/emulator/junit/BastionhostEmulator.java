package io.github.bastionhost.emulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class an {@link Emulator}, as a parameter of its constructor, its tests, and its methods before and
 * after them. All classes of a test run that ask for the same settings share one process; each has a sandbox of its own in
 * it, so that classes may run in parallel. Nested classes are in the sandbox of the class around them. The process ends with
 * the JVM that runs the tests.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmulatorExtension.class)
public @interface BastionhostEmulator {

    /** Settings of the emulator, each as {@code name=value}; see {@link Emulator#start}. */
    String[] value() default {};
}
