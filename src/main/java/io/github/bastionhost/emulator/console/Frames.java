package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.world.Sandboxes;
import io.github.bastionhost.emulator.world.Sandboxes.Sandbox;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** What is around every page: the ways to the others, the world that is shown, and its clock. */
@Component
class Frames {

    /** Of more than these, the others are chosen on the page of controls. */
    private static final int SANDBOXES_TO_CHOOSE = 50;

    private final Templates templates;
    private final ConsoleAssets assets;
    private final Worlds worlds;
    private final Sandboxes sandboxes;
    private final Clock clock;
    private final ObjectProvider<BuildProperties> build;

    Frames(
            Templates templates,
            ConsoleAssets assets,
            Worlds worlds,
            Sandboxes sandboxes,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.templates = templates;
        this.assets = assets;
        this.worlds = worlds;
        this.sandboxes = sandboxes;
        this.clock = clock;
        this.build = build;
    }

    /** The parts of the console. */
    enum Section {
        INSTANCES("Instances", ""),
        JOURNAL("Journal", "/journal"),
        CONTROLS("Controls", "/controls"),
        COVERAGE("Coverage", "/coverage");

        private final String title;
        private final String path;

        Section(String title, String path) {
            this.title = title;
            this.path = path;
        }
    }

    /** A link, of a menu or of the way up. */
    record Way(String label, String href, boolean current) {}

    /** A world that can be shown. */
    record Choice(String name, String label, boolean current) {}

    /** What the clock shows. */
    record Reading(long millis, String exact, boolean frozen) {}

    /** A whole page around the template of that name. */
    Page page(String template, Visit visit, @Nullable Section section, String title, Object page) {
        return page(200, template, visit, section, title, page);
    }

    /** Like the other, with the status that it is answered with. */
    Page page(int status, String template, Visit visit, @Nullable Section section, String title, Object page) {
        Map<String, @Nullable Object> model = model(visit, title);
        model.put("page", page);
        model.put(
                "ways",
                Stream.of(Section.values())
                        .map(one -> new Way(one.title, visit.root() + one.path, one == section))
                        .toList());
        model.put("worlds", choices(visit));
        model.put("signedIn", visit.signedIn());
        return new Page(status, templates.render(template, model));
    }

    /** A part of a page that is asked for again and again. */
    Page fragment(String template, Visit visit, Object page) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("root", visit.root());
        model.put("page", page);
        model.put("clock", reading());
        return new Page(200, templates.render(template, model));
    }

    /** The page that asks for the token. It tells nothing of what is behind it. */
    public Page signIn() {
        Map<String, @Nullable Object> model = new HashMap<>();
        putAssets(model);
        return new Page(401, templates.render("sign-in", model));
    }

    private Map<String, @Nullable Object> model(Visit visit, String title) {
        Map<String, @Nullable Object> model = new HashMap<>();
        putAssets(model);
        model.put("root", visit.root());
        model.put("title", title);
        model.put("sandbox", visit.sandbox());
        model.put("clock", reading());
        BuildProperties properties = build.getIfAvailable();
        model.put("version", properties == null ? null : properties.getVersion());
        return model;
    }

    private void putAssets(Map<String, @Nullable Object> model) {
        model.put("console", Visit.CONSOLE);
        model.put("css", assets.address("console.css"));
        model.put("js", assets.address("console.js"));
        model.put("htmx", assets.address("htmx.js"));
        model.put("icon", assets.address("icon.svg"));
    }

    private Reading reading() {
        Instant now = clock.instant();
        boolean frozen = worlds.current().clock().frozenAt() != null;
        return new Reading(now.toEpochMilli(), Moment.of(now, now).exact(), frozen);
    }

    private List<Choice> choices(Visit visit) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(World.DEFAULT, "none", visit.sandbox() == null));
        List<String> names = sandboxes.list(1, SANDBOXES_TO_CHOOSE).stream()
                .map(Sandbox::name)
                .toList();
        names.forEach(name -> choices.add(new Choice(name, name, name.equals(visit.sandbox()))));
        if (visit.sandbox() != null && !names.contains(visit.sandbox())) {
            choices.add(new Choice(visit.sandbox(), visit.sandbox(), true));
        }
        return choices;
    }
}
