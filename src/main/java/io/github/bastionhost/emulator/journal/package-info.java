/**
 * The journal: the last requests of each world, as they came and what became of them, with secrets masked. It is the one
 * thing a test asks afterwards: what did the program under test really send, and why was it refused?
 */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"rpc", "settings", "world"})
@NullMarked
package io.github.bastionhost.emulator.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
