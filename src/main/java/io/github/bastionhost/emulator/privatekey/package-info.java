/**
 * Reads private keys as SSH tools write them: RSA of 2048 to 16384 bits and Ed25519, plain or encrypted, in the
 * containers of PKCS#1, PKCS#8 and OpenSSH. A key is either understood in full, its numbers checked against each
 * other, or refused with a reason a person can act on. What a key may cost is bounded before any work is done.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.github.bastionhost.emulator.privatekey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
