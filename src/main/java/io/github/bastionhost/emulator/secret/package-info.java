/** What must not be seen: a value that is silent when it is printed. Every room may hold one. */
@ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {})
@NullMarked
package io.github.bastionhost.emulator.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
