package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A password as users must have it: 8 to 128 characters with one of each kind. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UserPassword.Validator.class)
@interface UserPassword {

    /** What is wrong, to follow the parameter's name. */
    String message() default
            "must be 8 to 128 characters long, with upper case and lower case letters, digits and special characters";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Decides by looking at each character. */
    class Validator implements ConstraintValidator<UserPassword, Secret> {

        @Override
        public boolean isValid(@Nullable Secret value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            int[] characters = value.reveal().codePoints().toArray();
            return 8 <= characters.length
                    && characters.length <= 128
                    && has(characters, character -> 'A' <= character && character <= 'Z')
                    && has(characters, character -> 'a' <= character && character <= 'z')
                    && has(characters, character -> '0' <= character && character <= '9')
                    && has(characters, Validator::isSpecial)
                    && !has(characters, Character::isISOControl);
        }

        private static boolean has(int[] characters, IntPredicate kind) {
            for (int character : characters) {
                if (kind.test(character)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isSpecial(int character) {
            return !Character.isLetterOrDigit(character) && !Character.isWhitespace(character);
        }
    }
}
