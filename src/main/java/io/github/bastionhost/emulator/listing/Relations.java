package io.github.bastionhost.emulator.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Filters by the rows of other rooms, which are known by the name of their entity alone. */
@Component
public class Relations {

    private final EntityManager entities;

    Relations(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Only rows to which a row of another entity of the same instance refers.
     *
     * @param attribute the id by which it refers; it has the same name on both sides
     * @param entity the other entity
     * @param values what the other row's attributes must be
     */
    public <T> Specification<T> among(String instanceId, String attribute, String entity, Map<String, ?> values) {
        EntityType<?> other = entities.getMetamodel().entity(entity);
        return (row, query, criteria) -> {
            Subquery<Long> ids = query.subquery(Long.class);
            Root<?> related = ids.from(other);
            ids.select(related.get(attribute)).where(conditions(related, criteria, instanceId, values));
            return row.get(attribute).in(ids);
        };
    }

    private static List<Predicate> conditions(
            Root<?> related, CriteriaBuilder criteria, String instanceId, Map<String, ?> values) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(criteria.equal(related.get("instanceId"), instanceId));
        values.forEach((name, value) -> conditions.add(criteria.equal(related.get(name), value)));
        return conditions;
    }
}
