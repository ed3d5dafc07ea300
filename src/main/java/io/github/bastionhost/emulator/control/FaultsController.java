package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.fault.CountedRule;
import io.github.bastionhost.emulator.fault.FaultRule;
import io.github.bastionhost.emulator.fault.FaultRules;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which calls fail or wait. */
@RestController
@RequestMapping("/_emulator/faults")
class FaultsController {

    private final FaultRules rules;

    FaultsController(FaultRules rules) {
        this.rules = rules;
    }

    @GetMapping
    List<CountedRule> list() {
        return rules.inForce();
    }

    @PutMapping
    List<CountedRule> replace(
            @RequestBody @Size(max = FaultRules.MOST, message = "must have at most {max} rules")
                    List<@Nullable FaultRule> newRules) {
        rules.replace(newRules);
        return list();
    }

    @DeleteMapping
    List<CountedRule> clear() {
        rules.replace(List.of());
        return list();
    }
}
