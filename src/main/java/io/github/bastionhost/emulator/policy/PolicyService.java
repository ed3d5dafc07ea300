package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.world.Identifiers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of control policies. */
@Service
@Transactional
public class PolicyService {

    private static final String KIND = "Policy";
    private static final int HIGHEST_PRIORITY = 1;

    private final PolicyRepository policies;
    private final PolicySectionRepository sections;
    private final InstanceService instances;
    private final Identifiers identifiers;
    private final Listings listings;
    private final Tally tally;

    PolicyService(
            PolicyRepository policies,
            PolicySectionRepository sections,
            InstanceService instances,
            Identifiers identifiers,
            Listings listings,
            Tally tally) {
        this.policies = policies;
        this.sections = sections;
        this.instances = instances;
        this.identifiers = identifiers;
        this.listings = listings;
        this.tally = tally;
    }

    Policy create(CreatePolicyRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Policy created;
        try {
            created = policies.saveAndFlush(new Policy(
                    request.instanceId(),
                    identifiers.next(request.instanceId(), KIND, 1),
                    request.projectId(),
                    request.policyName(),
                    Objects.requireNonNullElse(request.comment(), ""),
                    Objects.requireNonNullElse(request.priority(), HIGHEST_PRIORITY)));
        } catch (DataIntegrityViolationException nameTaken) { // the unique constraint decides, also between racers
            throw nameIsTaken(request.instanceId(), request.policyName());
        }
        tally.add(request.instanceId(), KIND, 1);
        return created;
    }

    @Transactional(readOnly = true)
    Page<Policy> list(ListPoliciesRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Pageable page = Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("policyId"));
        Filters<Policy> filters = Filters.<Policy>of(request.instanceId())
                .equal("name", request.policyName())
                .equal("projectId", request.projectId());
        return listings.page(policies, filters, page, KIND);
    }

    void modify(ModifyPolicyRequest request) {
        Policy policy =
                requireForChange(request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        String name = request.policyName();
        if (name != null && !name.isEmpty()) {
            if (name.isBlank()) {
                throw INVALID_PARAMETER.because("PolicyName must not be blank");
            }
            policy.rename(name);
        }
        if (request.comment() != null) {
            policy.describe(request.comment());
        }
        if (request.priority() != null) {
            policy.rank(request.priority());
        }
        try {
            policies.flush();
        } catch (DataIntegrityViolationException nameTaken) {
            throw nameIsTaken(request.instanceId(), policy.name());
        }
    }

    void delete(DeletePolicyRequest request) {
        Policy policy =
                requireForChange(request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        policies.deleteByInstanceIdAndPolicyId(request.instanceId(), policy.policyId());
        tally.add(request.instanceId(), KIND, -1);
    }

    /** Checks the instance, and that the policy exists in it and is of the project if one is named. */
    @Transactional(readOnly = true)
    Policy require(String instanceId, @Nullable String regionId, String policyId, @Nullable Long projectId) {
        instances.require(instanceId, regionId);
        return policies.findByInstanceIdAndPolicyId(instanceId, Long.parseLong(policyId))
                .filter(policy -> policy.isOfProject(projectId))
                .orElseThrow(() -> unknown(policyId, instanceId));
    }

    /** The same, and locks the policy until the transaction ends. */
    Policy requireForChange(String instanceId, @Nullable String regionId, String policyId, @Nullable Long projectId) {
        instances.require(instanceId, regionId);
        return policies.findForChangeByInstanceIdAndPolicyId(instanceId, Long.parseLong(policyId))
                .filter(policy -> policy.isOfProject(projectId))
                .orElseThrow(() -> unknown(policyId, instanceId));
    }

    /**
     * What the policies decide for a user on an account of an asset. Of the policies that apply, the one that comes first
     * decides a matter if it has set it: the one of the smallest priority, and among equals the newest.
     *
     * @param accountId of a stored account; policies for single accounts of a host or database go by it
     * @param accountName policies for single accounts of an asset group go by it
     */
    @Transactional(readOnly = true)
    public ControlRules inForce(
            String instanceId,
            long userId,
            AssetType type,
            long assetId,
            @Nullable Long accountId,
            @Nullable String accountName) {
        boolean host = type == AssetType.Host;
        Map<SectionKind, String> deciding = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : ControlRules.SECTIONS) {
            List<String> first = sections.findInForce(
                    instanceId,
                    kind,
                    userId,
                    host ? assetId : null,
                    host ? null : assetId,
                    host ? accountId : null,
                    host ? null : accountId,
                    accountName,
                    Limit.of(1));
            first.forEach(content -> deciding.put(kind, content));
        }
        return new ControlRules(new Sections(deciding));
    }

    private static RpcException nameIsTaken(String instanceId, String name) {
        return PolicyErrors.ALREADY_EXISTS.because(
                "%s has a control policy with the PolicyName %s", Quoted.of(instanceId), Quoted.of(name));
    }

    private static RpcException unknown(String policyId, String instanceId) {
        return ChosenError.POLICY.because(
                "PolicyId %s names no control policy of %s", Quoted.of(policyId), Quoted.of(instanceId));
    }
}
