package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A command that waits for approval, or waited. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "approve_command")
class ApproveCommand extends WorldRow {

    private String instanceId;
    private long approveCommandId;
    private String command;
    private String clientUser;
    private String clientIp;
    private String assetName;
    private String assetIp;
    private String assetAccountName;

    @Enumerated(EnumType.STRING)
    private Protocol protocol;

    private String sessionId;
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private CommandState state;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ApproveCommand() {}

    ApproveCommand(String instanceId, long approveCommandId, HeldCommand held, String sessionId, Instant now) {
        this.instanceId = instanceId;
        this.approveCommandId = approveCommandId;
        this.command = held.command();
        this.clientUser = held.clientUser();
        this.clientIp = held.clientIp();
        this.assetName = held.assetName();
        this.assetIp = held.assetIp();
        this.assetAccountName = held.assetAccountName();
        this.protocol = held.protocol();
        this.sessionId = sessionId;
        this.createdAt = now;
        this.state = CommandState.Wait;
    }

    void decide(CommandState decision) {
        this.state = decision;
    }

    boolean isDecided() {
        return state != CommandState.Wait;
    }

    long approveCommandId() {
        return approveCommandId;
    }

    String command() {
        return command;
    }

    String clientUser() {
        return clientUser;
    }

    String clientIp() {
        return clientIp;
    }

    String assetName() {
        return assetName;
    }

    String assetIp() {
        return assetIp;
    }

    String assetAccountName() {
        return assetAccountName;
    }

    Protocol protocol() {
        return protocol;
    }

    String sessionId() {
        return sessionId;
    }

    Instant createdAt() {
        return createdAt;
    }

    CommandState state() {
        return state;
    }
}
