/**
 * The vendor's own clients against the running jar. Each client is lent by a program of its own, a Java one of {@code
 * src/test/clients} or a Node one of {@code src/test/node/clients}, so that it runs with the very libraries it comes with.
 */
@NullMarked
package io.github.bastionhost.emulator.clients;

import org.jspecify.annotations.NullMarked;
