/** Faults and throttling, through HTTP. */
@NullMarked
package io.github.bastionhost.emulator.fault;

import org.jspecify.annotations.NullMarked;
