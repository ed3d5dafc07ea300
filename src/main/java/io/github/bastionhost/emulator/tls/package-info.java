/** TLS with a certificate that is made at start, for clients that insist on HTTPS. Nothing of it is loaded unless asked. */
@ApplicationModule(displayName = "TLS", allowedDependencies = "settings")
@NullMarked
package io.github.bastionhost.emulator.tls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
