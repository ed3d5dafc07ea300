package io.github.bastionhost.emulator.seed;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.world.WorldSeed;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What {@code bastionhost.seed-data} puts into each fresh world. The files are read once, at start. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SeedData implements WorldSeed {

    private final SeedLoader loader;
    private final List<SeedCall> plan;

    SeedData(BastionhostProperties settings, SeedLoader loader) {
        this.loader = loader;
        this.plan = loader.read(settings.seedData());
    }

    @Override
    public void plant() {
        loader.plant(plan);
    }
}
