package io.github.bastionhost.emulator.approval;

import static io.github.bastionhost.emulator.approval.ApprovalRequests.acceptOperationTicket;
import static io.github.bastionhost.emulator.approval.ApprovalRequests.createOperationTicket;
import static io.github.bastionhost.emulator.approval.ApprovalRequests.newTicket;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newDatabase;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHost;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.createRamUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which ticket opens an account of an asset, and for how often. */
class OperationTicketUseTests extends EmulatorTests {

    /** 2026-11-23T04:13:00Z. */
    private static final long NOW = 1_795_407_180L;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private OperationTicketService tickets;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    @BeforeEach
    void stopTheClock() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        emulator.control(
                "PUT",
                "/access-keys",
                "[{\"accessKeyId\": \"keyOfAlice\", \"accessKeySecret\": \"s\", \"userId\": \"4711\"}]");
        newHost(emulator, instanceId, "10.0.0.1");
    }

    @AfterEach
    void letTheClockRun() {
        emulator.control("DELETE", "/clock");
        emulator.control(
                "PUT",
                "/access-keys",
                "[{\"accessKeyId\": \"testAccessKeyId\", \"accessKeySecret\": \"testAccessKeySecret\"}]");
    }

    private Optional<GrantedTicket> use(@Nullable Long userId, AssetType type, String account, Protocol protocol) {
        List<Optional<GrantedTicket>> granted = new ArrayList<>();
        worlds.within(World.DEFAULT, () -> granted.add(tickets.use(instanceId, userId, type, 1, account, protocol)));
        return granted.get(0);
    }

    private Optional<GrantedTicket> use() {
        return use(null, AssetType.Host, "root", Protocol.SSH);
    }

    private Request create() {
        return createOperationTicket(instanceId, "1");
    }

    private void accept(String ticketId) {
        assertThat(emulator.call(acceptOperationTicket(instanceId, ticketId))).isAccepted();
    }

    @Test
    void mustBeApproved() {
        newTicket(emulator, create());
        assertThat(use()).isEmpty();

        accept("1");
        assertThat(use()).contains(new GrantedTicket(1, false, Instant.ofEpochSecond(NOW + 86_400)));
        assertThat(use()).isPresent();

        newTicket(emulator, create().with("EffectEndTime", Long.toString(NOW + 99_999)));
        emulator.call(Request.of("RejectOperationTicket", instanceId).with("OperationTicketId", "2"));
        assertThat(use()).map(GrantedTicket::ticketId).contains(1L);
    }

    @Test
    void mustBeForThatUserAccountAndProtocol() {
        emulator.call(createRamUser(instanceId, "alice", "4711"));
        newDatabase(emulator, instanceId, "db.example.com");
        newTicket(emulator, create().with("AccessKeyId", "keyOfAlice"));
        accept("1");

        assertThat(use(1L, AssetType.Host, "root", Protocol.SSH)).isPresent();
        assertThat(use(2L, AssetType.Host, "root", Protocol.SSH)).isEmpty();
        assertThat(use(null, AssetType.Host, "root", Protocol.SSH)).isEmpty();
        assertThat(use(1L, AssetType.Host, "Root", Protocol.SSH)).isEmpty();
        assertThat(use(1L, AssetType.Host, "root", Protocol.RDP)).isEmpty();
        assertThat(use(1L, AssetType.Database, "root", Protocol.SSH)).isEmpty();

        newTicket(emulator, create().with("ProtocolName", "MySQL"));
        accept("2");
        assertThat(use(null, AssetType.Database, "root", Protocol.MySQL)).isPresent();
        assertThat(use(1L, AssetType.Database, "root", Protocol.MySQL)).isEmpty();
    }

    @Test
    void holdsFromItsStartUntilBeforeItsEnd() {
        newTicket(
                emulator,
                create().with("EffectStartTime", Long.toString(NOW + 60))
                        .with("EffectEndTime", Long.toString(NOW + 120)));
        accept("1");

        assertThat(use()).isEmpty();
        emulator.control("PUT", "/clock", "{\"advance\":\"PT60S\"}");
        assertThat(use()).isPresent();
        emulator.control("PUT", "/clock", "{\"advance\":\"PT59.999999S\"}");
        assertThat(use()).isPresent();
        emulator.control("PUT", "/clock", "{\"advance\":\"PT0.000001S\"}");
        assertThat(use()).isEmpty();
    }

    @Test
    void holdsAsTheAdministratorDecided() {
        newTicket(emulator, create());
        assertThat(emulator.call(acceptOperationTicket(instanceId, "1")
                        .with("EffectCount", "1")
                        .with("EffectStartTime", Long.toString(NOW - 10))
                        .with("EffectEndTime", Long.toString(NOW + 10))))
                .isAccepted();
        assertThat(use()).contains(new GrantedTicket(1, true, Instant.ofEpochSecond(NOW + 10)));
        assertThat(use()).isEmpty();

        newTicket(emulator, create().with("IsOneTimeEffect", "true"));
        emulator.call(acceptOperationTicket(instanceId, "2").with("EffectCount", "0"));
        assertThat(use()).map(GrantedTicket::oneTime).contains(false);
        assertThat(use()).isPresent();
    }

    @Test
    void isTheOneThatEndsLast() {
        for (long end : new long[] {NOW + 100, NOW + 300, NOW + 200}) {
            String ticketId = newTicket(
                    emulator, create().with("EffectEndTime", Long.toString(end)).with("IsOneTimeEffect", "true"));
            accept(ticketId);
        }

        assertThat(use()).map(GrantedTicket::ticketId).contains(2L);
        assertThat(use()).map(GrantedTicket::ticketId).contains(3L);
        assertThat(use()).map(GrantedTicket::ticketId).contains(1L);
        assertThat(use()).isEmpty();
    }

    @Test
    void isUsedOnceByManyCallers() {
        for (int i = 1; i <= 3; i++) {
            newTicket(emulator, create().with("IsOneTimeEffect", "true"));
            accept(Integer.toString(i));
        }

        List<Optional<GrantedTicket>> granted = Race.of(12, racer -> use());

        assertThat(granted.stream().flatMap(Optional::stream).map(GrantedTicket::ticketId))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void isOfItsWorldAndInstance() {
        newTicket(emulator, create());
        accept("1");

        worlds.within(
                "elsewhere",
                () -> assertThat(tickets.use(instanceId, null, AssetType.Host, 1, "root", Protocol.SSH))
                        .isEmpty());
        worlds.within(
                World.DEFAULT,
                () -> assertThat(tickets.use(instanceId + "x", null, AssetType.Host, 1, "root", Protocol.SSH))
                        .isEmpty());
    }
}
