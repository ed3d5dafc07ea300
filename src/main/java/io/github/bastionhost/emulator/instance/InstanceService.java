package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Token;
import io.github.bastionhost.emulator.world.WorldSeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which bastion hosts exist, and how they issue tokens. */
@Service
@Transactional
public class InstanceService implements WorldSeed {

    /** The instance that each world begins with. */
    public static final String SEEDED_INSTANCE_ID = "bastionhost-cn-emulator01";

    private final InstanceRepository instances;
    private final References references;
    private final String region;
    private final OperationSettings defaults;

    InstanceService(InstanceRepository instances, BastionhostProperties settings) {
        this.instances = instances;
        this.references = settings.references();
        this.region = settings.region();
        Token token = settings.token();
        this.defaults = new OperationSettings(
                token.validity(), token.maxRenewCount(), token.logonRemarksRequired(), token.customAccountsAllowed());
    }

    @Override
    public void plant() {
        instances.save(new Instance(SEEDED_INSTANCE_ID, region));
    }

    /**
     * Checks that an instance can be called; where references are lenient, any is taken at its word.
     *
     * @param regionId where the caller says it is; not said is everywhere
     */
    @Transactional(readOnly = true)
    public void require(String instanceId, @Nullable String regionId) {
        if (references == References.LENIENT) {
            return;
        }
        Instance instance = instances
                .findByInstanceId(instanceId)
                .orElseThrow(() -> ChosenError.INSTANCE.because("there is no instance %s", Quoted.of(instanceId)));
        if (regionId != null && !regionId.isEmpty() && !regionId.equals(instance.regionId())) {
            throw ChosenError.INSTANCE.because(
                    "the instance %s is in %s, not in %s",
                    instance.instanceId(), instance.regionId(), Quoted.of(regionId));
        }
    }

    /** The O&amp;M settings of an instance. */
    public OperationSettings operationSettings(String instanceId) {
        return defaults;
    }
}
