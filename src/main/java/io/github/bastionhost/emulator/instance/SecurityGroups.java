package io.github.bastionhost.emulator.instance;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list of security groups that must be there: 1 to 100. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotEmpty(message = "is required: the ids of 1 to 100 security groups")
@Size(max = 100, message = "names more than {max} security groups")
@interface SecurityGroups {

    /** How the id of one is written. */
    String ID = "[A-Za-z0-9_*-]{1,64}";

    /** What is wrong with another. */
    String ID_RULE = "must be the id of a security group, at most 64 letters, digits and hyphens";

    /** Unused: the composing constraints speak. */
    String message() default "";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};
}
