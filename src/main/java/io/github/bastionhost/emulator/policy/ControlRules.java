package io.github.bastionhost.emulator.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** What the policies that apply to a user and an account of an asset decide together. */
public final class ControlRules {

    /** The rules where no policy applies: everything is allowed. */
    public static final ControlRules NONE = new ControlRules(new Sections(Map.of()));

    /** What is decided at an application or a logon; commands are judged by neither. */
    static final Set<SectionKind> SECTIONS =
            Set.of(SectionKind.ACCESS_TIME_RANGE, SectionKind.APPROVAL, SectionKind.IP_ACL, SectionKind.PROTOCOL);

    /** The cloud's own time zone: days and hours of a policy have none. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ApprovalConfig approval;
    private final AccessTimeRangeConfig times;
    private final IpAclConfig sources;
    private final ProtocolConfig protocols;

    ControlRules(Sections sections) {
        this.approval = sections.approval();
        this.times = sections.accessTimeRange();
        this.sources = sections.ipAcl();
        this.protocols = sections.protocol();
    }

    /** Whether the user needs an approved ticket. */
    public boolean approvalRequired() {
        return approval.switchStatus() == SwitchStatus.On;
    }

    /** Whether the user may log on at that time. */
    public boolean allowsAt(Instant time) {
        return times.allows(time.atZone(ZONE));
    }

    /** Whether the user may come from that address; a text that is no address is on no list. */
    public boolean allowsSource(String ip) {
        return sources.allows(ip);
    }

    /** Whether a shell may be opened. */
    public boolean allowsSshChannel() {
        return protocols.ssh().sSHChannel() == Switch.Enable;
    }

    /** Whether files may be transferred by SFTP. */
    public boolean allowsSftpChannel() {
        return protocols.ssh().sFTPChannel() == Switch.Enable;
    }
}
