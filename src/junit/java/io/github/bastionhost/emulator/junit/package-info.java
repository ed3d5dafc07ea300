/**
 * For tests in JUnit Jupiter: the emulator in a JVM of its own, so that none of its libraries, settings or logs meets
 * those of the program under test. This jar has no dependencies but JUnit's API, and nothing of the emulator in it; the
 * emulator's executable jar is a second test dependency, which is found on the class path and never loaded from there.
 *
 * <p>{@link io.github.bastionhost.emulator.junit.BastionhostEmulator} on a test class is the short way, a static field of
 * type {@link io.github.bastionhost.emulator.junit.Emulator} the one for tests that need the emulator before their class
 * is set up, as Spring's {@code @DynamicPropertySource} does.
 */
package io.github.bastionhost.emulator.junit;
