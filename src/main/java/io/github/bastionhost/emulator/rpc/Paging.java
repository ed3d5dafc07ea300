package io.github.bastionhost.emulator.rpc;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * PageNumber and PageSize as all lists of the product take them: pages count from 1; no size, or size 0 as Terraform
 * sends it, means the action's default.
 */
public final class Paging {

    /** The largest page that actions give unless their page says otherwise. */
    public static final int LARGEST = 100;
    /** The size of a page where none is asked. */
    public static final int DEFAULT_SIZE = 20;

    private Paging() {}

    /** The page that is asked for, in the order of {@code sort}. */
    public static Pageable of(@Nullable Integer pageNumber, @Nullable Integer pageSize, int defaultSize, Sort sort) {
        int size = pageSize == null || pageSize == 0 ? defaultSize : pageSize;
        // A page beyond what a database can skip to is as empty as the last one before it.
        int number = pageNumber == null ? 0 : Math.min(pageNumber - 1, Integer.MAX_VALUE / size - 1);
        return PageRequest.of(number, size, sort);
    }
}
