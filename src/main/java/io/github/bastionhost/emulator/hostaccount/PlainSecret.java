package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A password or pass phrase that is sent as it is: at most 1024 bytes in UTF-8. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainSecret.Validator.class)
@interface PlainSecret {

    /** What is wrong, to follow the parameter's name. */
    String message() default "must be at most 1024 bytes long in UTF-8";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Decides by counting. */
    class Validator implements ConstraintValidator<PlainSecret, Secret> {

        private static final int MOST_BYTES = 1024;

        @Override
        public boolean isValid(@Nullable Secret value, ConstraintValidatorContext context) {
            return value == null || value.revealBytes().length <= MOST_BYTES;
        }
    }
}
