package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.rpc.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** What all lists of grants are asked with, whoever the subject is. */
interface PageOfSubject {

    @Nullable
    String regionId();

    /** Whose grants are listed. */
    Subject subject();

    @Nullable
    Integer pageNumber();

    @Nullable
    Integer pageSize();

    /** The page that is asked for; the list has its own order. */
    default Pageable page() {
        return Paging.of(pageNumber(), pageSize(), Paging.DEFAULT_SIZE, Sort.unsorted());
    }
}
