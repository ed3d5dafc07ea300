package io.github.bastionhost.emulator.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/** What narrows a list: the instance, and each filter that the caller gave. */
public final class Filters<T> {

    private final String instanceId;
    private final List<Specification<T>> conditions = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();

    private Filters(String instanceId) {
        this.instanceId = instanceId;
    }

    /** All rows of an instance; the entity has an attribute {@code instanceId}. */
    public static <T> Filters<T> of(String instanceId) {
        return new Filters<>(instanceId);
    }

    /** Only rows whose attribute has exactly that value; null and an empty text filter nothing. */
    public Filters<T> equal(String attribute, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            conditions.add((row, query, criteria) -> criteria.equal(row.get(attribute), value));
            fixed.add(attribute);
        }
        return this;
    }

    /** Only rows that meet the condition. */
    public Filters<T> where(Specification<T> condition) {
        conditions.add(condition);
        return this;
    }

    String instanceId() {
        return instanceId;
    }

    /** Whether all rows of the instance are meant. */
    boolean areNone() {
        return conditions.isEmpty();
    }

    /**
     * The page, in the same order by more attributes: those that have one value in all rows come first. So a page is read
     * from the index of the filter, which begins with them and ends with the id; H2 sorts all rows for each page otherwise.
     * Where other conditions narrow the list, the order stays, as that index would be read to its end for them.
     */
    public Pageable inOrder(Pageable page) {
        if (conditions.size() > fixed.size()) {
            return page;
        }
        Sort order = Sort.by("world", "instanceId");
        for (String attribute : fixed) {
            order = order.and(Sort.by(attribute));
        }
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), order.and(page.getSort()));
    }

    /** All conditions, the instance's among them. */
    public Specification<T> specification() {
        Specification<T> all = (row, query, criteria) -> criteria.equal(row.get("instanceId"), instanceId);
        for (Specification<T> condition : conditions) {
            all = all.and(condition);
        }
        return all;
    }
}
