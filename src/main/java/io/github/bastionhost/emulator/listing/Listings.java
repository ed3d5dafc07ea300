package io.github.bastionhost.emulator.listing;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Component;

/** Gives pages of rows with their TotalCount. */
@Component
public class Listings {

    private final Tally tally;

    Listings(Tally tally) {
        this.tally = tally;
    }

    /**
     * A page of the rows that the filters leave. Where they leave all, the {@link Tally} knows the total.
     *
     * @param kind under which the room tallies these rows
     */
    public <T> Page<T> page(JpaSpecificationExecutor<T> rows, Filters<T> filters, Pageable wanted, String kind) {
        Pageable page = filters.inOrder(wanted);
        if (!filters.areNone()) {
            return rows.findAll(filters.specification(), page);
        }
        Slice<T> slice = rows.findBy(
                filters.specification(), query -> query.sortBy(page.getSort()).slice(page));
        return PageableExecutionUtils.getPage(slice.getContent(), page, () -> tally.total(filters.instanceId(), kind));
    }
}
