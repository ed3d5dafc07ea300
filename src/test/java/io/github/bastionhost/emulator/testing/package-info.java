/** What tests speak with: requests, a client that sends them, and assertions that read like sentences. */
@NullMarked
package io.github.bastionhost.emulator.testing;

import org.jspecify.annotations.NullMarked;
