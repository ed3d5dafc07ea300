package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Token;
import io.github.bastionhost.emulator.world.WorldSeed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which bastion hosts exist, and what other rooms go by. */
@Service
@Transactional
@Order(InstanceService.FIRST)
public class InstanceService implements WorldSeed {

    /** The instance that each world begins with. */
    public static final String SEEDED_INSTANCE_ID = "bastionhost-cn-emulator01";

    /** Instances are planted before what is in them. */
    static final int FIRST = 0;

    private final InstanceRepository instances;
    private final InstanceStates states;
    private final References references;
    private final String region;
    private final OperationSettings defaults;
    private final Clock clock;

    InstanceService(InstanceRepository instances, InstanceStates states, BastionhostProperties settings, Clock clock) {
        this.instances = instances;
        this.states = states;
        this.references = settings.references();
        this.region = settings.region();
        Token token = settings.token();
        this.defaults = new OperationSettings(
                token.validity(), token.maxRenewCount(), token.logonRemarksRequired(), token.customAccountsAllowed());
        this.clock = clock;
    }

    @Override
    public void plant() {
        create(usual(SEEDED_INSTANCE_ID, null));
    }

    /**
     * Checks that an instance can be called, and tells of it what other rooms go by: it exists, is where the caller says,
     * and is running. Where references are lenient, one that was never created is taken at its word, and the region too.
     * It costs one query at most.
     *
     * @param regionId where the caller says it is; not said is everywhere
     */
    @Transactional(readOnly = true)
    public InstanceFacts require(String instanceId, @Nullable String regionId) {
        InstanceState state = states.find(instanceId).orElseGet(() -> {
            Instance usual = assume(instanceId, regionId);
            return new InstanceState(
                    usual.regionId(),
                    usual.lifetime(),
                    usual.imageVersion(),
                    usual.dbOperationEnabled(),
                    OwnSettings.NONE);
        });
        requireRegion(instanceId, state.regionId(), regionId);
        requireRunning(instanceId, state.lifetime());
        return new InstanceFacts(
                instanceId,
                state.regionId(),
                state.imageVersion(),
                state.ownSettings().over(defaults),
                state.dbOperationEnabled(),
                Endpoints.internet(instanceId));
    }

    /** The O&amp;M settings of an instance: its own, or the service's where it has none. */
    @Transactional(readOnly = true)
    public OperationSettings operationSettings(String instanceId) {
        return states.find(instanceId)
                .map(InstanceState::ownSettings)
                .map(own -> own.over(defaults))
                .orElse(defaults);
    }

    OperationSettings operationSettings(Instance instance) {
        return instance.ownSettings().over(defaults);
    }

    /** An instance in whatever status; one that is taken at its word looks like the usual one and is not kept. */
    @Transactional(readOnly = true)
    Instance get(String instanceId, @Nullable String regionId) {
        Instance instance = instances.findByInstanceId(instanceId).orElseGet(() -> assume(instanceId, regionId));
        requireRegion(instanceId, instance.regionId(), regionId);
        return instance;
    }

    /** A running instance, locked for a change; one that is taken at its word comes into being. */
    Instance getForChange(String instanceId, @Nullable String regionId) {
        Instance instance = getForChangeInAnyStatus(instanceId, regionId);
        requireRunning(instanceId, instance.lifetime());
        return instance;
    }

    /** An instance in whatever status, locked to be started; one that is taken at its word is pending until then. */
    Instance getForStart(String instanceId, @Nullable String regionId) {
        return lock(instanceId, regionId, InstanceStatus.PENDING);
    }

    /** An instance in whatever status, locked for a change; one that is taken at its word comes into being. */
    Instance getForChangeInAnyStatus(String instanceId, @Nullable String regionId) {
        return lock(instanceId, regionId, InstanceStatus.RUNNING);
    }

    private Instance lock(String instanceId, @Nullable String regionId, InstanceStatus ifAbsent) {
        states.beforeChange(instanceId);
        Instance instance = instances.findForChangeByInstanceId(instanceId).orElseGet(() -> {
            Instance assumed = assume(instanceId, regionId);
            assumed.setLifetime(assumed.lifetime().set(ifAbsent));
            return bringIntoBeing(assumed);
        });
        requireRegion(instanceId, instance.regionId(), regionId);
        return instance;
    }

    private Instance bringIntoBeing(Instance instance) {
        try {
            return instances.saveAndFlush(instance); // said to the states when it was looked for
        } catch (DataIntegrityViolationException broughtByAnother) {
            // Nothing of this attempt is left; the next one finds it.
            throw new CannotAcquireLockException("another caller made the instance first", broughtByAnother);
        }
    }

    /**
     * Makes an instance.
     *
     * @throws DataIntegrityViolationException if there is one of that id
     */
    Instance create(Instance instance) {
        states.beforeChange(instance.instanceId());
        return instances.saveAndFlush(instance);
    }

    /** An instance that was never created, where that is allowed. */
    private Instance assume(String instanceId, @Nullable String regionId) {
        if (references == References.STRICT) {
            throw ChosenError.INSTANCE.because("there is no instance %s", Quoted.of(instanceId));
        }
        return usual(instanceId, regionId);
    }

    /** What an instance is of which nothing was said. */
    Instance usual(String instanceId, @Nullable String regionId) {
        return new Instance(
                instanceId,
                regionId == null || regionId.isEmpty() ? region : regionId,
                Lifetime.beginning(InstanceStatus.RUNNING, clock.instant()));
    }

    private void requireRegion(String instanceId, String actual, @Nullable String said) {
        if (references == References.STRICT && said != null && !said.isEmpty() && !said.equals(actual)) {
            throw ChosenError.INSTANCE.because(
                    "the instance %s is in %s, not in %s", Quoted.of(instanceId), actual, Quoted.of(said));
        }
    }

    private void requireRunning(String instanceId, Lifetime lifetime) {
        InstanceStatus status = lifetime.at(clock.instant());
        if (status != InstanceStatus.RUNNING) {
            throw ChosenError.INSTANCE.because("the instance %s is %s, not RUNNING", Quoted.of(instanceId), status);
        }
    }
}
