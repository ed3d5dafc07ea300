package io.github.bastionhost.emulator.asset;

import io.github.bastionhost.emulator.rpc.Characters;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of an asset: an IPv4 or IPv6 address or a domain name, at most 128 characters; an empty text is none.
 * The labels of a name may hold underscores and asterisks, as the documented examples {@code 192.168.XX.XX} and
 * {@code 192.168.**.**} are names.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Address.Validator.class)
@Characters(max = 128)
@ReportAsSingleViolation
public @interface Address {

    /** What is wrong, to follow the parameter's name. */
    String message() default "must be an IP address or a domain name of at most 128 characters";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Decides by the form; no name is looked up. */
    class Validator implements ConstraintValidator<Address, String> {

        private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
        private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
        private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[\\d.]+");
        private static final String LABEL = "[\\w*](?:[\\w*-]{0,61}[\\w*])?";
        private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
        private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
        private static final int GROUPS = 8;
        private static final int MALFORMED = 99;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || value.isEmpty()) {
                return true;
            }
            if (value.indexOf(':') >= 0) {
                return isIpv6(value);
            }
            return DIGITS_AND_DOTS.matcher(value).matches()
                    ? IPV4.matcher(value).matches()
                    : NAME.matcher(value).matches();
        }

        private static boolean isIpv6(String text) {
            int gap = text.indexOf("::");
            if (gap < 0) {
                return groups(text, true) == GROUPS;
            }
            // The gap stands for one group of zeros or more.
            return groups(text.substring(0, gap), false) + groups(text.substring(gap + 2), true) < GROUPS;
        }

        /** How many groups of 16 bits that is; an IPv4 address at the end counts for two. */
        private static int groups(String text, boolean atEnd) {
            if (text.isEmpty()) {
                return 0;
            }
            String[] parts = text.split(":", -1);
            int count = 0;
            for (int i = 0; i < parts.length; i++) {
                if (GROUP.matcher(parts[i]).matches()) {
                    count++;
                } else if (atEnd
                        && i == parts.length - 1
                        && IPV4.matcher(parts[i]).matches()) {
                    count += 2;
                } else {
                    return MALFORMED;
                }
            }
            return count;
        }
    }
}
