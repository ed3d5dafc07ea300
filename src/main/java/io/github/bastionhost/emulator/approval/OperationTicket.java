package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket: who asks for which account of which asset, when, and what became of it. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "operation_ticket")
class OperationTicket extends WorldRow {

    private String instanceId;
    private long operationTicketId;
    private @Nullable Long projectId;
    private @Nullable Long userId;
    private String applyUsername;
    private String approveComment;
    private @Nullable Long hostId;
    private @Nullable Long databaseId;
    private String assetAccountName;

    @Enumerated(EnumType.STRING)
    private Protocol protocol;

    private Instant createdAt;
    private Instant effectStart;
    private Instant effectEnd;
    private boolean oneTime;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    private String decisionComment;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OperationTicket() {}

    OperationTicket(
            CreateOperationTicketRequest request,
            long operationTicketId,
            Applicant applicant,
            EffectWindow window,
            Instant now) {
        this.instanceId = request.instanceId();
        this.operationTicketId = operationTicketId;
        this.projectId = request.projectId();
        this.userId = applicant.userId();
        this.applyUsername = applicant.name();
        this.approveComment = request.approveComment();
        this.protocol = request.protocolName();
        if (protocol.fits(AssetType.Host)) {
            this.hostId = Long.valueOf(request.assetId());
        } else {
            this.databaseId = Long.valueOf(request.assetId());
        }
        this.assetAccountName = request.assetAccountName();
        this.createdAt = now;
        this.effectStart = window.start();
        this.effectEnd = window.end();
        this.oneTime = Boolean.TRUE.equals(request.isOneTimeEffect());
        this.state = TicketState.Normal;
        this.decisionComment = "";
    }

    /**
     * Who files a ticket.
     *
     * @param userId absent for the account itself
     */
    record Applicant(@Nullable Long userId, String name) {}

    void accept(EffectWindow window, boolean once, String comment) {
        this.effectStart = window.start();
        this.effectEnd = window.end();
        this.oneTime = once;
        this.state = TicketState.Accepted;
        this.decisionComment = comment;
    }

    void reject(String comment) {
        this.state = TicketState.Rejected;
        this.decisionComment = comment;
    }

    /** Notes a logon: one that holds for a single logon is over. */
    void use() {
        if (oneTime) {
            this.state = TicketState.Used;
        }
    }

    boolean isOfProject(@Nullable Long wanted) {
        return wanted == null || wanted.equals(projectId);
    }

    boolean isDecided() {
        return state != TicketState.Normal;
    }

    boolean isForDatabase() {
        return databaseId != null;
    }

    EffectWindow window() {
        return new EffectWindow(effectStart, effectEnd);
    }

    long operationTicketId() {
        return operationTicketId;
    }

    @Nullable
    Long userId() {
        return userId;
    }

    String applyUsername() {
        return applyUsername;
    }

    String approveComment() {
        return approveComment;
    }

    @Nullable
    Long hostId() {
        return hostId;
    }

    @Nullable
    Long databaseId() {
        return databaseId;
    }

    String assetAccountName() {
        return assetAccountName;
    }

    Protocol protocol() {
        return protocol;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean oneTime() {
        return oneTime;
    }

    TicketState state() {
        return state;
    }
}
