package io.github.bastionhost.emulator.world;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The time of the world that the calling thread works in; real time outside of any. Always UTC. */
@Component
class WorldClock extends Clock {

    private final Clock real = Clock.systemUTC();

    @Override
    public Instant instant() {
        World world = CurrentWorld.get();
        return world == null ? real.instant() : world.clock().at(real.instant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service's clock is in UTC");
    }
}
