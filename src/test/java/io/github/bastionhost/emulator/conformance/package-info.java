/** The API as it is served, held against its catalogue through HTTP: the cases that {@code ConformanceTests} runs. */
@NullMarked
package io.github.bastionhost.emulator.conformance;

import org.jspecify.annotations.NullMarked;
