package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.world.WorldLeftovers;
import java.time.Instant;

/**
 * The nonces in use: each is good once for its access key in a world. Of callers that use the same one at the same moment
 * one wins.
 */
interface Nonces extends WorldLeftovers {

    /**
     * Uses a nonce up in the current world.
     *
     * @param until how long it is remembered
     * @return false if it was used before
     */
    boolean use(String accessKeyId, String nonce, Instant until);
}
