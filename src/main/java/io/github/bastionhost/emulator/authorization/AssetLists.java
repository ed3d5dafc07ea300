package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.listing.Narrowed;
import io.github.bastionhost.emulator.listing.Tally;
import jakarta.persistence.EntityManager;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/**
 * Lists of the assets that a subject is granted itself, or is not, in the order of their ids. What is granted is read
 * from the grants on, what is not from the assets on until a page is full.
 *
 * <p>The conditions {@code > 0} are always met. With them, and the leading columns of the index in the order, H2 reads
 * along the index and stops when the page is full; else it would read and sort all rows.
 */
@Component
class AssetLists {

    private final EntityManager rows;
    private final Tally tally;

    AssetLists(EntityManager rows, Tally tally) {
        this.rows = rows;
        this.tally = tally;
    }

    /**
     * Begins a list.
     *
     * @param select what is read of the alias {@code asset} for the constructor of {@code type}
     */
    static <T> Narrowed<T> begin(Class<T> type, String select, Subject subject, AssetKind kind, Mode mode) {
        String read = "new %s(%s)".formatted(type.getName(), select);
        String id = kind.idAttribute();
        String ofSubject = "entry.%s = :subjectId".formatted(subject.kind().attribute());
        if (mode == Mode.Unauthorized) {
            return Narrowed.of(type, read, kind.entity() + " asset")
                    .where("asset.instanceId = :instanceId", "instanceId", subject.instanceId())
                    .where("asset.%s > 0".formatted(id))
                    .where(
                            "not exists (select 1 from AssetGrant entry where entry.instanceId = asset.instanceId"
                                    + " and %s and entry.%s = asset.%s)".formatted(ofSubject, id, id),
                            "subjectId",
                            subject.id())
                    .orderByIndex("asset", id);
        }
        return Narrowed.of(
                        type,
                        read,
                        "AssetGrant entry join %s asset on asset.instanceId = entry.instanceId and asset.%s = entry.%s"
                                .formatted(kind.entity(), id, id))
                .where("entry.instanceId = :instanceId", "instanceId", subject.instanceId())
                .where(ofSubject, "subjectId", subject.id())
                .where("entry.%s > 0".formatted(id))
                .orderByIndex("entry", subject.kind().attribute(), id);
    }

    /** A page of such a list; where no filter narrows it, the total is known without a look at the assets. */
    <T> Page<T> page(Narrowed<T> list, Pageable page, Subject subject, AssetKind kind, Mode mode) {
        return list.page(rows, page, () -> {
            if (list.isFiltered()) {
                return list.count(rows);
            }
            long granted = countGranted(subject, kind);
            return mode == Mode.Unauthorized
                    ? Math.max(0, tally.total(subject.instanceId(), kind.entity()) - granted)
                    : granted;
        });
    }

    private long countGranted(Subject subject, AssetKind kind) {
        return Narrowed.of(Long.class, "1", "AssetGrant entry")
                .where("entry.instanceId = :instanceId", "instanceId", subject.instanceId())
                .where("entry.%s = :subjectId".formatted(subject.kind().attribute()), "subjectId", subject.id())
                .where("entry.%s > 0".formatted(kind.idAttribute()))
                .count(rows);
    }
}
