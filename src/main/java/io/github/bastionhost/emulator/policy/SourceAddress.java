package io.github.bastionhost.emulator.policy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An IP address, or a network in CIDR notation. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SourceAddress.Validator.class)
@interface SourceAddress {

    /** What is wrong, to follow the parameter's name. */
    String message() default "must be an IP address, or a network in CIDR notation";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Decides by parsing. */
    class Validator implements ConstraintValidator<SourceAddress, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || AddressRange.parse(value).isPresent();
        }
    }
}
