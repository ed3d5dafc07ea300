package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.world.Chance;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What no action of the API does with instances: buying them, and what is set in the console of the product. */
@Service
@Transactional
public class InstanceAdministration {

    private final InstanceService instances;
    private final InstanceRepository rows;
    private final Chance chance;
    private final Clock clock;

    InstanceAdministration(InstanceService instances, InstanceRepository rows, Chance chance, Clock clock) {
        this.instances = instances;
        this.rows = rows;
        this.chance = chance;
        this.clock = clock;
    }

    /** A page of the instances that exist, in the order of their creation; pages count from 1. */
    @Transactional(readOnly = true)
    public List<InstanceOverview> list(int pageNumber, int pageSize) {
        PageRequest page = PageRequest.of(pageNumber - 1, pageSize, Sort.by("id"));
        return rows.findBy(
                        (row, query, criteria) -> criteria.conjunction(),
                        query -> query.sortBy(page.getSort()).slice(page))
                .map(this::overview)
                .getContent();
    }

    /**
     * Makes an instance.
     *
     * @throws IllegalArgumentException where there is one with that id, or a member makes no sense
     */
    public InstanceOverview create(InstanceChange wish) {
        String instanceId = wish.instanceId() == null ? "bastionhost-cn-" + chance.hex(6) : wish.instanceId();
        Instance instance = instances.usual(instanceId, null);
        wish.applyTo(instance);
        try {
            return overview(instances.create(instance));
        } catch (DataIntegrityViolationException idTaken) {
            throw new IllegalArgumentException(
                    "There is an instance %s already.".formatted(Quoted.of(instanceId)), idTaken);
        }
    }

    /**
     * Changes the instance of that id, or makes it where there is none.
     *
     * @throws IllegalArgumentException where a member makes no sense
     */
    public InstanceOverview put(InstanceChange wish) {
        return wish.instanceId() != null
                        && rows.findByInstanceId(wish.instanceId()).isPresent()
                ? change(wish.instanceId(), wish)
                : create(wish);
    }

    /**
     * Changes an instance; one that is taken at its word comes into being.
     *
     * @throws IllegalArgumentException where a member makes no sense
     */
    public InstanceOverview change(String instanceId, InstanceChange change) {
        if (change.instanceId() != null && !change.instanceId().equals(instanceId)) {
            throw new IllegalArgumentException("The instanceId cannot be changed.");
        }
        Instance instance = instances.getForChangeInAnyStatus(instanceId, null);
        change.applyTo(instance);
        return overview(instance);
    }

    /** The O&amp;M settings in force for an instance. */
    @Transactional(readOnly = true)
    public OperationSettings settings(String instanceId) {
        return instances.operationSettings(instances.get(instanceId, null));
    }

    /** Gives an instance O&amp;M settings of its own; one that is taken at its word comes into being. */
    public OperationSettings changeSettings(String instanceId, OperationSettingsChange change) {
        Instance instance = instances.getForChangeInAnyStatus(instanceId, null);
        instance.setOwnSettings(change.over(instance.ownSettings()));
        return instances.operationSettings(instance);
    }

    private InstanceOverview overview(Instance instance) {
        return InstanceOverview.of(DescribedInstance.at(clock.instant(), instance));
    }
}
