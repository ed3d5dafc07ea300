package io.github.bastionhost.emulator.user;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/** How a user stands; the constants are the wire's. Several may hold at once, Normal only alone. */
enum UserState {
    /** May log on. */
    Normal,
    /** Locked. */
    Frozen,
    /** Past its EffectiveEndTime. */
    Expired,
    /** Gone from its directory: never here, where no directory is read. */
    RemoteDeleted,
    /** Before its EffectiveStartTime. */
    Inactive,
    /** Its password is too old: never here, where passwords do not age. */
    PasswordExpired,
    /** Moved in its directory: never here. */
    RemoteDNChanged,
    /** Locked in its directory: never here. */
    RemoteFrozen;

    /** All that hold for a user at that time, in UNIX seconds; locked first. */
    static List<UserState> of(User user, long now) {
        List<UserState> states = new ArrayList<>();
        if (user.isLocked()) {
            states.add(Frozen);
        }
        if (user.isExpiredAt(now)) {
            states.add(Expired);
        }
        if (user.isYetToBeginAt(now)) {
            states.add(Inactive);
        }
        return states.isEmpty() ? List.of(Normal) : states;
    }

    /** The same as a condition on rows: those for which this state holds at that time. */
    Specification<User> holdsAt(long now) {
        return (user, query, criteria) -> switch (this) {
            case Normal ->
                criteria.and(
                        criteria.isFalse(user.get("locked")),
                        criteria.or(
                                criteria.isNull(user.get("effectiveEndTime")),
                                criteria.greaterThan(user.get("effectiveEndTime"), now)),
                        criteria.or(
                                criteria.isNull(user.get("effectiveStartTime")),
                                criteria.lessThanOrEqualTo(user.get("effectiveStartTime"), now)));
            case Frozen -> criteria.isTrue(user.get("locked"));
            case Expired -> criteria.lessThanOrEqualTo(user.get("effectiveEndTime"), now);
            case Inactive -> criteria.greaterThan(user.get("effectiveStartTime"), now);
            case RemoteDeleted, PasswordExpired, RemoteDNChanged, RemoteFrozen -> criteria.disjunction();
        };
    }
}
