package io.github.bastionhost.emulator.rpc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an action, beside its {@link RpcAction}, a behaviour that its reference page leaves open and how it is known;
 * shown in the OpenAPI document and on the coverage page.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Rule.All.class)
public @interface Rule {

    /** The behaviour, in a sentence. */
    String value();

    /** How it is known. */
    Evidence by();

    /** Several of them. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        /** The rules, in the order of the source. */
        Rule[] value();
    }
}
