package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.settings.ApiRevision;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a request or response that came with a later revision of the API. An earlier one does not know it: as a
 * parameter it is ignored, in an answer it is left out.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Since {

    /** The revision that first had it. */
    ApiRevision value();
}
