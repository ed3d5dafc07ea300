package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.console.Frames.Section;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which actions are served, and where each behaviour comes from. */
@Component
public class CoveragePage {

    private final Frames frames;
    private final ActionCatalogue catalogue;
    private final DocumentedApi documented;

    CoveragePage(Frames frames, ActionCatalogue catalogue, DocumentedApi documented) {
        this.frames = frames;
        this.catalogue = catalogue;
        this.documented = documented;
    }

    /** A behaviour that the reference page leaves open, and how it is known. */
    record Behaviour(String text, String evidence, String tone) {

        static Behaviour of(String text, Evidence evidence) {
            return new Behaviour(
                    text,
                    evidence == Evidence.CLIENT ? "client" : evidence.name().toLowerCase(Locale.ROOT),
                    evidence.name().toLowerCase(Locale.ROOT));
        }
    }

    /** An action. */
    record Covered(String name, String summary, boolean served, String sources, List<Behaviour> behaviours) {}

    /** The actions of a group. */
    record Group(String name, String title, int served, int all, List<Covered> actions) {

        boolean whole() {
            return served == all;
        }
    }

    /** How many behaviours are known in what way. */
    record Tally(long documented, long client, long assumed) {}

    /** The actions that are looked for. */
    record Coverage(
            List<Group> groups,
            int served,
            int all,
            String sought,
            @Nullable String evidence,
            Tally tally) {

        boolean filled() {
            return !groups.isEmpty();
        }

        boolean wantsDocumented() {
            return "documented".equals(evidence);
        }

        boolean wantsClient() {
            return "client".equals(evidence);
        }

        boolean wantsAssumed() {
            return "assumed".equals(evidence);
        }
    }

    /**
     * The page.
     *
     * @param sought a part of the actions' names
     * @param evidence how a behaviour of theirs is known; absent for all
     */
    public Page show(Visit visit, String sought, @Nullable String evidence) {
        String part = sought.strip().toLowerCase(Locale.ROOT);
        List<Covered> all = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        documented.groupTitles().forEach((name, title) -> {
            List<Covered> actions = documented.actions().values().stream()
                    .filter(action -> action.group().equals(name))
                    .map(this::covered)
                    .toList();
            all.addAll(actions);
            List<Covered> wanted = actions.stream()
                    .filter(action -> action.name().toLowerCase(Locale.ROOT).contains(part))
                    .filter(action -> evidence == null
                            || action.behaviours().stream()
                                    .anyMatch(one -> one.evidence().equals(evidence)))
                    .toList();
            if (!wanted.isEmpty()) {
                groups.add(new Group(
                        name,
                        Character.toUpperCase(title.charAt(0)) + title.substring(1),
                        served(actions),
                        actions.size(),
                        wanted));
            }
        });
        return frames.page(
                "coverage",
                visit,
                Section.COVERAGE,
                "Coverage",
                new Coverage(groups, served(all), all.size(), sought.strip(), evidence, tally(all)));
    }

    private static int served(List<Covered> actions) {
        return (int) actions.stream().filter(Covered::served).count();
    }

    private static Tally tally(List<Covered> actions) {
        return new Tally(count(actions, "documented"), count(actions, "client"), count(actions, "assumed"));
    }

    private static long count(List<Covered> actions, String evidence) {
        return actions.stream()
                .flatMap(action -> action.behaviours().stream())
                .filter(behaviour -> behaviour.evidence().equals(evidence))
                .count();
    }

    private Covered covered(DocumentedAction action) {
        Action served = catalogue.find(action.name()).orElse(null);
        List<Behaviour> behaviours = new ArrayList<>();
        if (served != null) {
            served.rules().forEach(rule -> behaviours.add(Behaviour.of(rule.value(), rule.by())));
            // That of an instance is the same for all: it would hide what is particular.
            ChosenError.of(action).stream()
                    .filter(choice -> choice != ChosenError.INSTANCE)
                    .forEach(choice -> behaviours.add(Behaviour.of(
                            "Answers %s%s: %s."
                                    .formatted(
                                            choice.error().code(),
                                            choice.replacedOn(action)
                                                    .map(instead -> " in place of " + instead)
                                                    .orElse(""),
                                            choice.why()),
                            choice.evidence())));
        }
        return new Covered(
                action.name(), action.summary(), served != null, String.join(", ", action.sources()), behaviours);
    }
}
