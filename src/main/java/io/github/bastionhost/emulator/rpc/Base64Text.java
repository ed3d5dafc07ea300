package io.github.bastionhost.emulator.rpc;

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

/** The secret is sent as Base64: standard alphabet, padded, no white space. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Base64Text.Validator.class)
public @interface Base64Text {

    /** What is wrong, to follow the parameter's name. */
    String message() default "must be Base64 of the standard alphabet, padded and without white space";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Decides by decoding. */
    class Validator implements ConstraintValidator<Base64Text, Secret> {

        @Override
        public boolean isValid(@Nullable Secret value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                value.decodeBase64();
                return true;
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }
    }
}
