package io.github.bastionhost.emulator.rpc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a method of an {@link RpcController} as an action of the API. The method takes the record
 * {@code <Action>Request}, and the {@link Caller} if it wants to know who calls; it returns the record
 * {@code <Action>Response}, or nothing where the answer is RequestId alone.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RpcAction {

    /** The action's name as it stands in the request, case included. */
    String value();
}
