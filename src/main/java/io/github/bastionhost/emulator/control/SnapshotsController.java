package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.snapshot.Snapshot;
import io.github.bastionhost.emulator.snapshot.Snapshots;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** States that are kept under a name and brought back: data, clock, access keys and numbering. */
@RestController
@RequestMapping("/_emulator/snapshots")
class SnapshotsController {

    private static final String NAME = "[A-Za-z0-9._-]{1,64}";
    private static final String RULE = "must be 1 to 64 letters, digits, dots, underscores and hyphens";

    private final Snapshots snapshots;

    SnapshotsController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping
    List<Snapshot> list() {
        return snapshots.list();
    }

    @PostMapping("/{name}")
    @ResponseStatus(HttpStatus.CREATED)
    Snapshot keep(@PathVariable @Pattern(regexp = NAME, message = RULE) String name) {
        return snapshots.keep(name);
    }

    @PostMapping("/{name}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable @Pattern(regexp = NAME, message = RULE) String name) {
        snapshots.restore(name);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable @Pattern(regexp = NAME, message = RULE) String name) {
        snapshots.delete(name);
    }
}
