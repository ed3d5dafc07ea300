/** The root of the emulator: the main class, and one package per subject below it. */
@NullMarked
package io.github.bastionhost.emulator;

import org.jspecify.annotations.NullMarked;
