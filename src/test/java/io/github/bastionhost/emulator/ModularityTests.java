package io.github.bastionhost.emulator;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the rooms: no cycles, and no neighbour that a room's package-info does not declare. */
class ModularityTests {

    @Test
    void everyRoomKnowsOnlyItsDeclaredNeighbours() {
        ApplicationModules.of(BastionhostEmulator.class).verify();
    }
}
