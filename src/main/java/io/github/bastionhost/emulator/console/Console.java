package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.console.Lists.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of the console that show no data: its door, its clock, and what it says of what it cannot show. */
@Component
public class Console {

    private final Frames frames;

    Console(Frames frames) {
        this.frames = frames;
    }

    /** The page that asks for the token. It tells nothing of what is behind it. */
    public Page signIn() {
        return frames.signIn();
    }

    /** What the clock shows, for the head of each page. */
    public Page clock(Visit visit) {
        return frames.fragment("clock", visit, Map.of());
    }

    /** Where an instance is shown; all of them, if none is named. */
    public String instance(Visit visit, @Nullable String instanceId) {
        return instanceId == null || instanceId.isBlank()
                ? visit.root()
                : Place.top(visit, instanceId.strip()).href();
    }

    /** Where the world of a sandbox is shown. */
    public String sandbox(String name) {
        return name.isBlank() ? Visit.CONSOLE : Visit.root(Addresses.encoded(name.strip()));
    }

    /** Says that there is no page to show, and why. */
    public Page problem(Visit visit, int status, String detail) {
        String title = status == 404 ? "Nothing here" : "This cannot be shown";
        return frames.page(status, "problem", visit, null, title, Map.of("title", title, "detail", detail));
    }
}
