package io.github.bastionhost.emulator.metrics;

import io.github.bastionhost.emulator.world.Sandboxes;
import io.github.bastionhost.emulator.world.World;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The sandboxes that have series of their own: so many, and no more. What a dropped one has counted stays to be read
 * until its place is needed.
 */
@Component
class SandboxLabels {

    /** The label of sandboxes beyond those. */
    static final String OTHER = "other";

    /** The label of calls that were refused before they came to any world. */
    static final String NONE = "none";

    private static final int MOST = 50;

    private final Sandboxes sandboxes;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final ReentrantLock choosing = new ReentrantLock();

    SandboxLabels(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    boolean isShown(String label) {
        return label.equals(World.DEFAULT) || shown.contains(label) || label.equals(OTHER) || label.equals(NONE);
    }

    /** The label of a sandbox that is not shown yet; {@code forget} is run when others have lost theirs. */
    String show(String sandbox, Runnable forget) {
        choosing.lock();
        try {
            if (shown.size() >= MOST && shown.removeIf(name -> !sandboxes.isInUse(name))) {
                forget.run();
            }
            if (shown.size() < MOST) {
                shown.add(sandbox);
            }
            return shown.contains(sandbox) ? sandbox : OTHER;
        } finally {
            choosing.unlock();
        }
    }
}
