package io.github.bastionhost.emulator.rpc;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text of so many characters, counted as Unicode code points; control characters only where they are allowed. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Characters.Validator.class)
public @interface Characters {

    /** The fewest characters. */
    int min() default 0;

    /** The most characters. */
    int max();

    /** Whether line breaks, tabs and other control characters may be in it. */
    boolean controls() default false;

    /** What is wrong, to follow the parameter's name. */
    String message() default "must be {min} to {max} characters long, without control characters";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Decides by counting. */
    class Validator implements ConstraintValidator<Characters, String> {

        private int min;
        private int max;
        private boolean controls;

        @Override
        public void initialize(Characters limits) {
            min = limits.min();
            max = limits.max();
            controls = limits.controls();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            int length = value.codePointCount(0, value.length());
            return min <= length && length <= max && (controls || value.chars().noneMatch(Character::isISOControl));
        }
    }
}
