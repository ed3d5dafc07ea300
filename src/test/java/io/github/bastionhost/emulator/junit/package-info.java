/** The jar of the JUnit extension from outside; its use is shown by {@code src/test/junit-sample}. */
@NullMarked
package io.github.bastionhost.emulator.junit;

import org.jspecify.annotations.NullMarked;
