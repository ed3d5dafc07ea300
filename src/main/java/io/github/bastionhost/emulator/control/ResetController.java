package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.world.Worlds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Back to the state after start: data, clock and access keys. */
@RestController
class ResetController {

    private final Worlds worlds;

    ResetController(Worlds worlds) {
        this.worlds = worlds;
    }

    @PostMapping("/_emulator/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        worlds.reset();
    }
}
