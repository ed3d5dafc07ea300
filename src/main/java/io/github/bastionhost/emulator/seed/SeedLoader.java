package io.github.bastionhost.emulator.seed;

import io.github.bastionhost.emulator.rpc.InnerCalls;
import io.github.bastionhost.emulator.seed.SeedFiles.SeedText;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads seed files, and performs what they say. */
@Component
class SeedLoader {

    private final Verbs verbs;
    private final InnerCalls calls;
    private final EntityManager entities;

    SeedLoader(Verbs verbs, InnerCalls calls, EntityManager entities) {
        this.verbs = verbs;
        this.calls = calls;
        this.entities = entities;
    }

    /**
     * The calls of the files that the elements of {@code bastionhost.seed-data} name.
     *
     * @throws SeedException at the first mistake
     */
    List<SeedCall> read(List<String> elements) {
        SeedPlan plan = new SeedPlan(verbs, calls);
        for (String element : elements) {
            for (SeedText text : SeedFiles.named(element)) {
                plan.add(SeedReader.read(text));
            }
        }
        return plan.calls();
    }

    /**
     * Performs the calls in the current world and transaction.
     *
     * @throws SeedException if one is refused
     */
    void plant(List<SeedCall> plan) {
        Map<String, ObjectNode> answers = new HashMap<>();
        for (SeedCall call : plan) {
            call.perform(calls, answers);
            // As after a request: what one call has read is nothing that the next should carry along.
            entities.flush();
            entities.clear();
        }
    }
}
