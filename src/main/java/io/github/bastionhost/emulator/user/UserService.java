package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Outcome;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds, lists, locks and deletes users, for their own actions and for the rooms that lead to users. */
@Service
@Transactional
public class UserService {

    static final String KIND = "User";

    private final UserRepository rows;
    private final InstanceService instances;
    private final EntityManager entities;
    private final Listings listings;
    private final Tally tally;
    private final Clock clock;

    UserService(
            UserRepository rows,
            InstanceService instances,
            EntityManager entities,
            Listings listings,
            Tally tally,
            Clock clock) {
        this.rows = rows;
        this.instances = instances;
        this.entities = entities;
        this.listings = listings;
        this.tally = tally;
        this.clock = clock;
    }

    /** Locks those of the users that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> userIds) {
        return lockRows(instanceId, userIds).keySet();
    }

    /** Refuses a user that does not exist. */
    @Transactional(readOnly = true)
    public void require(String instanceId, long userId) {
        if (!rows.existsByInstanceIdAndUserId(instanceId, userId)) {
            throw unknown(Long.toString(userId), instanceId);
        }
    }

    /** What a neighbour may know of a user. */
    @Transactional(readOnly = true)
    public Optional<UserFacts> find(String instanceId, long userId) {
        return rows.findByInstanceIdAndUserId(instanceId, userId).map(this::facts);
    }

    /** The user that a RAM user is here. */
    @Transactional(readOnly = true)
    public Optional<UserFacts> findBySourceUserId(String instanceId, String ramUserId) {
        return rows.findByInstanceIdAndSourceUserIdAndSource(instanceId, ramUserId, UserSource.RAM)
                .map(this::facts);
    }

    /**
     * What neighbours may know of a user.
     *
     * @param name the logon name
     * @param active neither locked, nor expired, nor yet to begin
     */
    public record UserFacts(long userId, String name, String displayName, boolean active) {}

    @Transactional(readOnly = true)
    ShownUser get(GetUserRequest request) {
        instances.require(request.instanceId(), request.regionId());
        return rows.findByInstanceIdAndUserId(request.instanceId(), Long.parseLong(request.userId()))
                .map(user -> ShownUser.of(user, now()))
                .orElseThrow(() -> unknown(request.userId(), request.instanceId()));
    }

    @Transactional(readOnly = true)
    Page<ShownUser> list(ListUsersRequest request) {
        instances.require(request.instanceId(), request.regionId());
        long now = now(); // one for the filter and for what is shown
        Pageable page = Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("userId"));
        Filters<User> filters = Filters.<User>of(request.instanceId())
                .equal("name", request.userName())
                .equal("displayName", request.displayName())
                .equal("mobile", request.mobile())
                .equal("source", request.userSource())
                .equal("sourceUserId", request.sourceUserId());
        if (request.userGroupId() != null && !request.userGroupId().isEmpty()) {
            filters.where(isInGroup(request.instanceId(), Long.parseLong(request.userGroupId())));
        }
        if (request.userState() != null) {
            filters.where(request.userState().holdsAt(now));
        }
        return listings.page(rows, filters, page, KIND).map(user -> ShownUser.of(user, now));
    }

    void delete(DeleteUserRequest request) {
        instances.require(request.instanceId(), request.regionId());
        if (rows.deleteByInstanceIdAndUserId(request.instanceId(), Long.parseLong(request.userId())) == 0) {
            throw unknown(request.userId(), request.instanceId());
        }
        tally.add(request.instanceId(), KIND, -1);
    }

    List<LockUsersResponse.Result> lock(LockUsersRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Map<Long, User> users = lockRows(request.instanceId(), Batch.wellFormed(request.userIds()));
        return Batch.of(
                request.userIds(),
                id -> {
                    User user = users.get(id);
                    if (user == null) {
                        return Outcome.notFound("The user does not exist.");
                    }
                    user.lock();
                    return Outcome.OK;
                },
                LockUsersResponse.Result::of);
    }

    List<UnlockUsersResponse.Result> unlock(UnlockUsersRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Map<Long, User> users = lockRows(request.instanceId(), Batch.wellFormed(request.userIds()));
        return Batch.of(
                request.userIds(),
                id -> {
                    User user = users.get(id);
                    if (user == null) { // the page knows no OBJECT_NOT_FOUND
                        return Outcome.invalid("The user does not exist.");
                    }
                    user.unlock();
                    return Outcome.OK;
                },
                UnlockUsersResponse.Result::of);
    }

    static RpcException unknown(String userId, String instanceId) {
        return ChosenError.USER.because("UserId %s names no user of %s", Quoted.of(userId), Quoted.of(instanceId));
    }

    private Map<Long, User> lockRows(String instanceId, Collection<Long> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : rows.lock(instanceId, userIds).stream().collect(Collectors.toMap(User::userId, Function.identity()));
    }

    /** Members are rows of another room, which this one must not know but by name. */
    private Specification<User> isInGroup(String instanceId, long userGroupId) {
        return (user, query, criteria) -> {
            Subquery<Long> members = query.subquery(Long.class);
            Root<?> member = members.from(entities.getMetamodel().entity("UserGroupUser"));
            members.select(member.get("userId"))
                    .where(
                            criteria.equal(member.get("instanceId"), instanceId),
                            criteria.equal(member.get("userGroupId"), userGroupId));
            return user.get("userId").in(members);
        };
    }

    private UserFacts facts(User user) {
        return new UserFacts(user.userId(), user.name(), user.displayName(), user.isActiveAt(now()));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
