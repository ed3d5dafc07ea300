package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.instance.Instance.Start;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What instances are, and how their owner changes them. */
@Service
@Transactional
class InstanceAttributeService {

    private static final int DEFAULT_PAGE_SIZE = 10;

    private final InstanceService instances;
    private final InstanceRepository rows;
    private final Duration startDuration;
    private final Clock clock;

    InstanceAttributeService(
            InstanceService instances, InstanceRepository rows, BastionhostProperties settings, Clock clock) {
        this.instances = instances;
        this.rows = rows;
        this.startDuration = settings.instance().startDuration();
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<DescribedInstance> list(DescribeInstancesRequest request) {
        Pageable page = Paging.of(request.pageNumber(), request.pageSize(), DEFAULT_PAGE_SIZE, Sort.by("id"));
        if (request.tag() != null && !request.tag().isEmpty()) {
            return Page.empty(page);
        }
        Instant now = clock.instant();
        return rows.findAll(filters(request, now), page).map(instance -> DescribedInstance.at(now, instance));
    }

    private static Specification<Instance> filters(DescribeInstancesRequest request, Instant now) {
        return (row, query, criteria) -> {
            List<Predicate> conditions = new ArrayList<>();
            if (request.instanceId() != null && !request.instanceId().isEmpty()) {
                conditions.add(row.get("instanceId").in(request.instanceId()));
            }
            if (isGiven(request.regionId())) {
                conditions.add(criteria.equal(row.get("regionId"), request.regionId()));
            }
            if (isGiven(request.resourceGroupId())) {
                conditions.add(criteria.equal(row.get("resourceGroupId"), request.resourceGroupId()));
            }
            if (request.instanceStatus() != null) {
                conditions.add(criteria.equal(status(row, criteria, now), request.instanceStatus()));
            }
            return criteria.and(conditions.toArray(Predicate[]::new));
        };
    }

    /** The same as {@link Lifetime#at}, in the database. */
    private static Expression<InstanceStatus> status(Root<Instance> row, CriteriaBuilder criteria, Instant now) {
        Path<Lifetime> lifetime = row.get("lifetime");
        Path<InstanceStatus> set = lifetime.get("instanceStatus");
        return criteria.<InstanceStatus>selectCase()
                .when(
                        criteria.lessThanOrEqualTo(lifetime.<Instant>get("expireTime"), now),
                        criteria.literal(InstanceStatus.EXPIRED))
                .when(
                        criteria.and(
                                criteria.equal(set, InstanceStatus.CREATING),
                                criteria.lessThanOrEqualTo(lifetime.<Instant>get("runningAt"), now)),
                        criteria.literal(InstanceStatus.RUNNING))
                .otherwise(set);
    }

    @Transactional(readOnly = true)
    DescribedInstance get(DescribeInstanceAttributeRequest request) {
        return DescribedInstance.at(clock.instant(), instances.get(request.instanceId(), request.regionId()));
    }

    @Transactional(readOnly = true)
    GetInstanceStoreInfoResponse storage(GetInstanceStoreInfoRequest request) {
        instances.get(request.instanceId(), request.regionId());
        return new GetInstanceStoreInfoResponse(Capacity.STORAGE_BYTES, 0);
    }

    void modify(ModifyInstanceAttributeRequest request) {
        Instance instance = instances.getForChange(request.instanceId(), request.regionId());
        if (request.description() != null) {
            instance.describe(request.description());
        }
    }

    void start(StartInstanceRequest request) {
        Instance instance = instances.getForStart(request.instanceId(), request.regionId());
        Instant now = clock.instant();
        InstanceStatus status = instance.lifetime().at(now);
        switch (status) {
            case PENDING, CREATE_FAILED -> instance.start(network(request), now, startDuration);
            case CREATING, RUNNING -> {
                // Started already: a repeated call does no harm.
            }
            default ->
                throw ChosenError.INSTANCE.because(
                        "the instance %s is %s and cannot be started", Quoted.of(request.instanceId()), status);
        }
    }

    private static Start network(StartInstanceRequest request) {
        return new Start(
                once(request.securityGroupIds()),
                request.clientSecurityGroupIds() == null ? List.of() : once(request.clientSecurityGroupIds()),
                request.vswitchId() == null ? "" : request.vswitchId(),
                request.slaveVswitchId() == null ? "" : request.slaveVswitchId(),
                request.enablePortalPrivateAccess() == null || request.enablePortalPrivateAccess());
    }

    void authorizeSecurityGroups(ConfigInstanceSecurityGroupsRequest request) {
        instances
                .getForChange(request.instanceId(), request.regionId())
                .authorizeSecurityGroups(once(request.authorizedSecurityGroups()));
    }

    void setWhiteList(ConfigInstanceWhiteListRequest request) {
        List<String> addresses = request.whiteList() == null ? List.of() : once(request.whiteList());
        List<WhiteListPolicy> policies = request.whiteListPolicies() == null
                ? List.of()
                : request.whiteListPolicies().stream()
                        .map(WhiteListPolicy::described)
                        .toList();
        instances.getForChange(request.instanceId(), request.regionId()).admit(addresses, policies);
    }

    void enablePublicAccess(EnableInstancePublicAccessRequest request) {
        instances.getForChange(request.instanceId(), request.regionId()).openToPublic(true);
    }

    void disablePublicAccess(DisableInstancePublicAccessRequest request) {
        instances.getForChange(request.instanceId(), request.regionId()).openToPublic(false);
    }

    void move(MoveResourceGroupRequest request) {
        instances.getForChange(request.resourceId(), request.regionId()).moveToResourceGroup(request.resourceGroupId());
    }

    private static List<String> once(List<String> texts) {
        return texts.stream().distinct().toList();
    }

    private static boolean isGiven(@Nullable String filter) {
        return filter != null && !filter.isEmpty();
    }
}
