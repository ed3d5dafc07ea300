package io.github.bastionhost.emulator.clients;

import io.github.bastionhost.emulator.testing.EmulatorProcess;
import java.net.URI;

/** The emulator that all clients speak with, started for the first of them; it ends with the tests. */
final class SignedEmulator {

    private static final EmulatorProcess PROCESS =
            EmulatorProcess.with("--bastionhost.auth.mode=required").start();

    private SignedEmulator() {}

    static URI endpoint() {
        return PROCESS.endpoint();
    }
}
