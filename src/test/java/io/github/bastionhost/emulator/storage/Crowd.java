package io.github.bastionhost.emulator.storage;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Many callers who create, attach, detach and delete the same few things of one instance, whatever the others do. Each
 * kind of thing has a few places; whoever creates one puts it into a place, and everybody picks from the places.
 */
final class Crowd {

    private static final int PLACES = 6;

    private enum Kind {
        HOST,
        HOST_ACCOUNT,
        HOST_GROUP,
        SHARED_KEY,
        DATABASE,
        DATABASE_ACCOUNT,
        USER,
        USER_GROUP
    }

    private final String instanceId;
    private final List<EmulatorClient> targets;
    private final Map<Kind, AtomicReferenceArray<String>> places = new EnumMap<>(Kind.class);
    private final AtomicLong names = new AtomicLong();
    private final List<Answer> faults = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong accepted = new AtomicLong();

    private Crowd(String instanceId, List<EmulatorClient> targets) {
        this.instanceId = instanceId;
        this.targets = targets;
        for (Kind kind : Kind.values()) {
            AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(PLACES);
            for (int place = 0; place < PLACES; place++) {
                ids.set(place, "1");
            }
            places.put(kind, ids);
        }
    }

    /** Lets so many callers loose for so long, each on one of the targets; tells what came of it. */
    static Crowd of(int callers, Duration time, String instanceId, List<EmulatorClient> targets) {
        Crowd crowd = new Crowd(instanceId, targets);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<?>> loose = new ArrayList<>();
            for (int number = 0; number < callers; number++) {
                Random random = new Random(number);
                EmulatorClient target = targets.get(number % targets.size());
                loose.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        crowd.act(random, target);
                    }
                }));
            }
            for (Future<?> caller : loose) {
                caller.get(time.toSeconds() + 120, TimeUnit.SECONDS);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
        return crowd;
    }

    /** The answers of status 500 and above. */
    List<Answer> faults() {
        return faults;
    }

    /** How many calls were done. */
    long accepted() {
        return accepted.get();
    }

    List<EmulatorClient> targets() {
        return targets;
    }

    private void act(Random random, EmulatorClient target) {
        switch (random.nextInt(24)) {
            case 0 -> create(random, target, Kind.HOST, "HostId", host());
            case 1 ->
                create(
                        random,
                        target,
                        Kind.HOST_ACCOUNT,
                        "HostAccountId",
                        of("CreateHostAccount")
                                .with("HostId", pick(random, Kind.HOST))
                                .with("HostAccountName", "account" + random.nextInt(4))
                                .with("ProtocolName", "SSH"));
            case 2 -> create(random, target, Kind.HOST_GROUP, "HostGroupId", named("CreateHostGroup", "HostGroupName"));
            case 3 ->
                create(
                        random,
                        target,
                        Kind.SHARED_KEY,
                        "HostShareKeyId",
                        named("CreateHostShareKey", "HostShareKeyName")
                                .with(
                                        "PrivateKey",
                                        KeyCase.named("ed25519-openssh").privateKeyBase64()));
            case 4 -> create(random, target, Kind.DATABASE, "DatabaseId", database());
            case 5 ->
                create(
                        random,
                        target,
                        Kind.DATABASE_ACCOUNT,
                        "DatabaseAccountId",
                        of("CreateDatabaseAccount")
                                .with("DatabaseId", pick(random, Kind.DATABASE))
                                .with("DatabaseAccountName", "account" + random.nextInt(4)));
            case 6 -> create(random, target, Kind.USER, "UserId", user(random));
            case 7 -> create(random, target, Kind.USER_GROUP, "UserGroupId", named("CreateUserGroup", "UserGroupName"));
            case 8 -> call(target, of("DeleteHost").with("HostId", pick(random, Kind.HOST)));
            case 9 -> call(target, of("DeleteDatabase").with("DatabaseId", pick(random, Kind.DATABASE)));
            case 10 -> call(target, of("DeleteUser").with("UserId", pick(random, Kind.USER)));
            case 11 -> deleteSmaller(random, target);
            case 12 ->
                call(target, members(random, "AddHostsToGroup", Kind.HOST_GROUP, "HostGroupId", Kind.HOST, "HostIds"));
            case 13 ->
                call(
                        target,
                        members(random, "RemoveHostsFromGroup", Kind.HOST_GROUP, "HostGroupId", Kind.HOST, "HostIds"));
            case 14 ->
                call(
                        target,
                        members(
                                random,
                                "AddDatabasesToGroup",
                                Kind.HOST_GROUP,
                                "HostGroupId",
                                Kind.DATABASE,
                                "DatabaseIds"));
            case 15 ->
                call(target, members(random, "AddUsersToGroup", Kind.USER_GROUP, "UserGroupId", Kind.USER, "UserIds"));
            case 16 ->
                call(
                        target,
                        members(random, "RemoveUsersFromGroup", Kind.USER_GROUP, "UserGroupId", Kind.USER, "UserIds"));
            case 17 ->
                call(
                        target,
                        members(
                                random,
                                "AttachHostAccountsToHostShareKey",
                                Kind.SHARED_KEY,
                                "HostShareKeyId",
                                Kind.HOST_ACCOUNT,
                                "HostAccountIds"));
            case 18 ->
                call(
                        target,
                        members(
                                random,
                                "DetachHostAccountsFromHostShareKey",
                                Kind.SHARED_KEY,
                                "HostShareKeyId",
                                Kind.HOST_ACCOUNT,
                                "HostAccountIds"));
            case 19 -> call(target, grant(random, "AttachHostAccountsToUser", Kind.USER, "UserId"));
            case 20 -> call(target, grant(random, "AttachHostAccountsToUserGroup", Kind.USER_GROUP, "UserGroupId"));
            case 21 -> call(target, grant(random, "DetachHostAccountsFromUser", Kind.USER, "UserId"));
            case 22 ->
                call(
                        target,
                        of(random.nextBoolean() ? "AttachHostGroupAccountsToUser" : "DetachHostGroupAccountsFromUser")
                                .with("UserId", pick(random, Kind.USER))
                                .with(
                                        "HostGroups",
                                        "[{\"HostGroupId\":\"%s\",\"HostAccountNames\":[\"account%d\"]}]"
                                                .formatted(pick(random, Kind.HOST_GROUP), random.nextInt(4))));
            default ->
                call(
                        target,
                        of(random.nextBoolean() ? "AttachDatabaseAccountsToUser" : "DetachDatabaseAccountsFromUser")
                                .with("UserId", pick(random, Kind.USER))
                                .with("Databases.1.DatabaseId", pick(random, Kind.DATABASE))
                                .with("Databases.1.DatabaseAccountIds.1", pick(random, Kind.DATABASE_ACCOUNT)));
        }
    }

    private void deleteSmaller(Random random, EmulatorClient target) {
        switch (random.nextInt(5)) {
            case 0 -> call(target, of("DeleteHostAccount").with("HostAccountId", pick(random, Kind.HOST_ACCOUNT)));
            case 1 -> call(target, of("DeleteHostGroup").with("HostGroupId", pick(random, Kind.HOST_GROUP)));
            case 2 -> call(target, of("DeleteHostShareKey").with("HostShareKeyId", pick(random, Kind.SHARED_KEY)));
            case 3 ->
                call(
                        target,
                        of("DeleteDatabaseAccount").with("DatabaseAccountId", pick(random, Kind.DATABASE_ACCOUNT)));
            default -> call(target, of("DeleteUserGroup").with("UserGroupId", pick(random, Kind.USER_GROUP)));
        }
    }

    private Request of(String action) {
        return Request.of(action, instanceId);
    }

    private Request named(String action, String parameter) {
        return of(action).with(parameter, "name" + names.incrementAndGet());
    }

    private Request host() {
        return named("CreateHost", "HostName")
                .with("OSType", "Linux")
                .with("Source", "Local")
                .with("ActiveAddressType", "Private")
                .with("HostPrivateAddress", "10.0.0.7");
    }

    private Request database() {
        return named("CreateDatabase", "DatabaseName")
                .with("DatabaseType", "MySQL")
                .with("DatabasePort", "3306")
                .with("Source", "Local")
                .with("ActiveAddressType", "Private")
                .with("DatabasePrivateAddress", "10.0.0.8");
    }

    /** Names of users are few, so that callers meet on them. */
    private Request user(Random random) {
        return of("CreateUser")
                .with("UserName", "user" + random.nextInt(8))
                .with("Source", "Local")
                .with("Password", "Secret_123");
    }

    private Request members(Random random, String action, Kind container, String id, Kind kind, String ids) {
        return of(action)
                .with(id, pick(random, container))
                .with(
                        ids,
                        "[\"%s\",\"%s\",\"%s\"]".formatted(pick(random, kind), pick(random, kind), pick(random, kind)));
    }

    private Request grant(Random random, String action, Kind subject, String id) {
        return of(action)
                .with(id, pick(random, subject))
                .with(
                        "Hosts",
                        "[{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\",\"%s\"]},{\"HostId\":\"%s\"}]"
                                .formatted(
                                        pick(random, Kind.HOST),
                                        pick(random, Kind.HOST_ACCOUNT),
                                        pick(random, Kind.HOST_ACCOUNT),
                                        pick(random, Kind.HOST)));
    }

    private String pick(Random random, Kind kind) {
        return places.get(kind).get(random.nextInt(PLACES));
    }

    private void create(Random random, EmulatorClient target, Kind kind, String id, Request request) {
        Answer answer = call(target, request);
        if (answer.status() == 200) {
            places.get(kind).set(random.nextInt(PLACES), answer.at("/" + id).asString());
        }
    }

    private Answer call(EmulatorClient target, Request request) {
        Answer answer = target.call(request);
        if (answer.status() >= 500) {
            faults.add(answer);
        } else if (answer.status() == 200) {
            accepted.incrementAndGet();
        }
        return answer;
    }
}
