package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.settings.ApiRevision;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number of a response that revisions before the given one print as a string. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface TextBefore {

    /** The first revision that prints a number. */
    ApiRevision value();
}
