package io.github.bastionhost.emulator.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;

/** A query over the rows of several rooms, narrowed by what the caller gave. */
public final class Narrowed<T> {

    private final Class<T> type;
    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String order = "";
    private boolean filtered;

    private Narrowed(Class<T> type, String select, String from) {
        this.type = type;
        this.select = select;
        this.from = from;
    }

    /** Begins a query in JPQL. */
    public static <T> Narrowed<T> of(Class<T> type, String select, String from) {
        return new Narrowed<>(type, select, from);
    }

    /** Only rows that meet the condition. */
    public Narrowed<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Only rows that meet the condition with that value. */
    public Narrowed<T> where(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return where(condition);
    }

    /** Only rows that meet the condition with the value that a caller gave; null and an empty text filter nothing. */
    public Narrowed<T> filter(String condition, String parameter, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            where(condition, parameter, value);
            filtered = true;
        }
        return this;
    }

    /** With that value for a parameter outside of the conditions. */
    public Narrowed<T> with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** In that order of attributes. */
    public Narrowed<T> orderBy(String attributes) {
        order = " order by " + attributes;
        return this;
    }

    /**
     * In the order of an index that begins with the world and the instance: H2 reads a page from it instead of sorting all
     * rows where each of its columns is named.
     *
     * @param row the alias of the rows
     * @param attributes the rest of the index
     */
    public Narrowed<T> orderByIndex(String row, String... attributes) {
        return orderBy(Stream.concat(Stream.of("world", "instanceId"), Stream.of(attributes))
                .map(attribute -> row + "." + attribute)
                .collect(Collectors.joining(", ")));
    }

    /** Whether a filter narrows the query. */
    public boolean isFiltered() {
        return filtered;
    }

    /** The first rows. */
    public List<T> list(EntityManager rows, int most) {
        return query(rows, type, select + tail() + order).setMaxResults(most).getResultList();
    }

    /** A page of the rows; the total is asked only where the page does not tell it. */
    public Page<T> page(EntityManager rows, Pageable page, LongSupplier total) {
        List<T> content = query(rows, type, select + tail() + order)
                .setFirstResult(Math.toIntExact(Math.min(page.getOffset(), Integer.MAX_VALUE)))
                .setMaxResults(page.getPageSize())
                .getResultList();
        return PageableExecutionUtils.getPage(content, page, total);
    }

    /** How many rows there are. */
    public long count(EntityManager rows) {
        return query(rows, Long.class, "count(*)" + tail()).getSingleResult();
    }

    private String tail() {
        return " from " + from + (conditions.isEmpty() ? "" : " where (" + String.join(") and (", conditions) + ")");
    }

    private <R> TypedQuery<R> query(EntityManager rows, Class<R> result, String jpql) {
        TypedQuery<R> query = rows.createQuery("select " + jpql, result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
