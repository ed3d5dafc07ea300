package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.listing.Filters;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** What narrows lists of hosts. */
@Component
class HostFilters {

    private final EntityManager rows;

    HostFilters(EntityManager rows) {
        this.rows = rows;
    }

    Filters<Host> of(ListHostsRequest request) {
        Filters<Host> filters = Filters.<Host>of(request.instanceId())
                .equal("name", request.hostName())
                .equal("osType", request.oSType())
                .equal("source", request.source())
                .equal("sourceInstanceId", request.sourceInstanceId())
                .equal("sourceInstanceState", request.sourceInstanceState())
                .equal("projectId", request.projectId());
        if (isGiven(request.hostAddress())) {
            filters.where(hasAddress(request.instanceId(), String.valueOf(request.hostAddress())));
        }
        if (isGiven(request.hostGroupId())) {
            filters.where(isInGroup(request.instanceId(), Long.parseLong(String.valueOf(request.hostGroupId()))));
        }
        return filters;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    /** Two look-ups, each with its index; for an "or" of two columns a database reads all hosts of the instance. */
    private static Specification<Host> hasAddress(String instanceId, String address) {
        return (host, query, criteria) -> host.get("hostId")
                .in(((HibernateCriteriaBuilder) criteria)
                        .union(
                                withAddress("privateAddress", instanceId, address, query, criteria),
                                withAddress("publicAddress", instanceId, address, query, criteria)));
    }

    private static Subquery<Long> withAddress(
            String attribute, String instanceId, String address, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        Subquery<Long> ids = query.subquery(Long.class);
        Root<Host> host = ids.from(Host.class);
        return ids.select(host.get("hostId"))
                .where(
                        criteria.equal(host.get("instanceId"), instanceId),
                        criteria.equal(host.get(attribute), address));
    }

    private Specification<Host> isInGroup(String instanceId, long hostGroupId) {
        return (host, query, criteria) -> {
            Subquery<Long> members = query.subquery(Long.class);
            Root<?> member = members.from(rows.getMetamodel().entity("HostGroupHost"));
            return host.get("hostId")
                    .in(members.select(member.get("hostId"))
                            .where(
                                    criteria.equal(member.get("instanceId"), instanceId),
                                    criteria.equal(member.get("hostGroupId"), hostGroupId)));
        };
    }
}
