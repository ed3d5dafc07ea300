package io.github.bastionhost.emulator.fault;

import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fault rules in force in the current world. They are kept in the database and cached here by the world's revision,
 * so that each replica obeys them within a second; what they count is counted by each process for itself, and anew after
 * a start.
 */
@Service
public class FaultRules {

    /** How many rules a world can have. */
    public static final int MOST = 100;

    /** How long they can be together, as the JSON text that is kept. */
    static final int LONGEST_BYTES = 256 * 1_024;

    private static final int MOST_WORLDS = 1_000;

    private final FaultListRepository lists;
    private final RuleCheck check;
    private final Worlds worlds;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Armed> armed = new ConcurrentHashMap<>();

    FaultRules(FaultListRepository lists, RuleCheck check, Worlds worlds) {
        this.lists = lists;
        this.check = check;
        this.worlds = worlds;
    }

    /** The rules in force, in the order given, with what they have counted. */
    public List<CountedRule> inForce() {
        return armed().stream().map(ArmedRule::counted).toList();
    }

    /**
     * Puts these rules in force instead of those before, in the current world; counting begins anew.
     *
     * @throws IllegalArgumentException if one makes no sense, or they are too long; says which and why
     */
    public void replace(List<@Nullable FaultRule> rules) {
        IntStream.range(0, rules.size()).forEach(index -> check.require("$[" + index + "]", rules.get(index)));
        String text = json.writeValueAsString(rules);
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException("The rules are longer than %d bytes.".formatted(LONGEST_BYTES));
        }
        worlds.change(world -> lists.findAll().stream()
                .findFirst()
                .ifPresentOrElse(
                        list -> {
                            list.replace(text);
                            lists.saveAndFlush(list);
                        },
                        () -> lists.saveAndFlush(new FaultList(text))));
    }

    /** The rules that calls of the current world meet; empty for most worlds, and then at no cost. */
    List<ArmedRule> armed() {
        World world = worlds.current();
        Armed known = armed.get(world.name());
        return known != null && known.isOf(world) ? known.rules : load(world);
    }

    private List<ArmedRule> load(World world) {
        Armed fresh = lists.findAll().stream()
                .findFirst()
                .map(list -> new Armed(world, list.generation(), arm(list.rules())))
                .orElseGet(() -> new Armed(world, 0, List.of()));
        if (armed.size() >= MOST_WORLDS) {
            armed.values().removeIf(one -> one.rules.isEmpty());
        }
        if (armed.size() >= MOST_WORLDS) {
            armed.clear();
        }
        Armed kept = armed.merge(world.name(), fresh, Armed::later);
        return kept.world == fresh.world ? kept.rules : fresh.rules;
    }

    private List<ArmedRule> arm(String text) {
        return Stream.of(json.readValue(text, FaultRule[].class))
                .map(ArmedRule::new)
                .toList();
    }

    /** The rules of a world as of a revision. */
    private record Armed(long world, long revision, long generation, List<ArmedRule> rules) {

        Armed(World world, long generation, List<ArmedRule> rules) {
            this(world.id(), world.revision(), generation, rules);
        }

        boolean isOf(World entered) {
            return world == entered.id() && revision >= entered.revision();
        }

        /** Of two readings the later one; of the same list the rules that have counted already. */
        static Armed later(Armed kept, Armed fresh) {
            if (kept.world != fresh.world) {
                return kept.world > fresh.world ? kept : fresh;
            }
            if (kept.generation != fresh.generation) {
                return kept.generation > fresh.generation ? kept : fresh;
            }
            return new Armed(kept.world, Math.max(kept.revision, fresh.revision), kept.generation, kept.rules);
        }
    }
}
