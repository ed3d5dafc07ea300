package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.world.Sandboxes;
import io.github.bastionhost.emulator.world.Sandboxes.Sandbox;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sandboxes that calls have made by naming them. */
@RestController
@RequestMapping("/_emulator/sandboxes")
class SandboxesController {

    private final Sandboxes sandboxes;

    SandboxesController(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    @GetMapping
    List<Sandbox> list(
            @RequestParam(defaultValue = "1") @Min(1) int pageNumber,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int pageSize) {
        return sandboxes.list(pageNumber, pageSize);
    }

    @DeleteMapping("/{sandbox}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String sandbox) {
        sandboxes.drop(sandbox);
    }
}
