package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.instance.InstanceAdministration;
import io.github.bastionhost.emulator.instance.InstanceChange;
import io.github.bastionhost.emulator.instance.InstanceOverview;
import io.github.bastionhost.emulator.instance.OperationSettings;
import io.github.bastionhost.emulator.instance.OperationSettingsChange;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The instances, which in the cloud are bought through another product, and their O&amp;M settings. */
@RestController
@RequestMapping("/_emulator/instances")
class InstancesController {

    private final InstanceAdministration instances;

    InstancesController(InstanceAdministration instances) {
        this.instances = instances;
    }

    /** The O&amp;M settings in force, whether the instance's own or the service's. */
    record ShownSettings(
            long validityMinutes, int maxRenewCount, boolean logonRemarksRequired, boolean customAccountsAllowed) {

        static ShownSettings of(OperationSettings settings) {
            return new ShownSettings(
                    settings.validity().toMinutes(),
                    settings.maxRenewCount(),
                    settings.logonRemarksRequired(),
                    settings.customAccountsAllowed());
        }
    }

    @GetMapping
    List<InstanceOverview> list(
            @RequestParam(defaultValue = "1") @Min(1) int pageNumber,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int pageSize) {
        return instances.list(pageNumber, pageSize);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InstanceOverview create(@RequestBody @Valid InstanceChange instance) {
        return instances.create(instance);
    }

    @PatchMapping("/{instanceId}")
    InstanceOverview change(@PathVariable @InstanceId String instanceId, @RequestBody @Valid InstanceChange change) {
        return instances.change(instanceId, change);
    }

    @GetMapping("/{instanceId}/om-settings")
    ShownSettings settings(@PathVariable @InstanceId String instanceId) {
        return ShownSettings.of(instances.settings(instanceId));
    }

    @PatchMapping("/{instanceId}/om-settings")
    ShownSettings changeSettings(
            @PathVariable @InstanceId String instanceId, @RequestBody @Valid OperationSettingsChange change) {
        return ShownSettings.of(instances.changeSettings(instanceId, change));
    }
}
