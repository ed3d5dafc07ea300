package io.github.bastionhost.emulator.rpc;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that may be left out, as an empty text does too: at most 128 characters, and not of spaces alone. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Characters(max = 128)
@Pattern(regexp = ".*[^ ].*|", message = "must not be blank")
public @interface OptionalName {

    /** Unused: the composing constraints speak. */
    String message() default "";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};
}
