package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.policy.PolicySectionService.WholePolicy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answer of GetPolicy. */
record GetPolicyResponse(ShownPolicy policy) {

    static GetPolicyResponse of(WholePolicy whole) {
        Policy policy = whole.policy();
        Sections sections = whole.sections();
        CommandConfig command = sections.command();
        return new GetPolicyResponse(new ShownPolicy(
                Long.toString(policy.policyId()),
                policy.name(),
                policy.comment(),
                policy.priority(),
                new AccessTimes(sections.accessTimeRange().times().stream()
                        .map(time -> new EffectiveTime(texts(time.days()), texts(time.hours())))
                        .toList()),
                new Approval(sections.approval().switchStatus().name()),
                new Commands(
                        new ApprovedCommands(command.approvalList()),
                        new DeniedCommands(
                                command.deny().aclType().name(), command.deny().list())),
                new Sources(sections.ipAcl().aclType().name(), sections.ipAcl().iPs()),
                new Protocols(
                        Rdp.of(sections.protocol().rdp()),
                        Ssh.of(sections.protocol().ssh()))));
    }

    /** What is shown of a policy. */
    record ShownPolicy(
            String policyId,
            String policyName,
            String comment,
            int priority,
            AccessTimes accessTimeRangeConfig,
            Approval approvalConfig,
            Commands commandConfig,
            Sources iPAclConfig,
            Protocols protocolConfig) {}

    /** When users may log on. */
    record AccessTimes(List<EffectiveTime> effectiveTime) {}

    /** Hours of some days of the week: integers where they are set, texts here. */
    record EffectiveTime(List<String> days, List<String> hours) {}

    /** Whether logons are approved. */
    record Approval(String switchStatus) {}

    /** Which commands wait for approval, and which are refused. */
    record Commands(ApprovedCommands approval, DeniedCommands deny) {}

    /** Commands that wait for approval. */
    record ApprovedCommands(List<String> commands) {}

    /** Commands that are refused, or the only ones that are not. */
    record DeniedCommands(String aclType, List<String> commands) {}

    /** From where users may come. */
    record Sources(String aclType, List<String> iPs) {}

    /** What the protocols may do. */
    record Protocols(Rdp rDP, Ssh sSH) {}

    /** Switches of RDP. */
    record Rdp(
            String clipboardDownload,
            String clipboardUpload,
            String diskRedirection,
            String diskRedirectionDownload,
            String diskRedirectionUpload,
            String recordKeyboard) {

        static Rdp of(ProtocolConfig.Rdp rdp) {
            return new Rdp(
                    text(rdp.clipboardDownload()),
                    text(rdp.clipboardUpload()),
                    text(rdp.diskRedirection()),
                    text(rdp.diskRedirectionDownload()),
                    text(rdp.diskRedirectionUpload()),
                    text(rdp.recordKeyboard()));
        }
    }

    /** Switches of SSH and SFTP. */
    record Ssh(
            String allowDirectTcp,
            String allowTcpForwarding,
            String execCommand,
            String sFTPChannel,
            String sFTPDownloadFile,
            String sFTPMkdir,
            String sFTPRemoveFile,
            String sFTPRenameFile,
            String sFTPRmdir,
            String sFTPUploadFile,
            String sSHChannel,
            String tcpForwarding,
            String x11Forwarding) {

        static Ssh of(ProtocolConfig.Ssh ssh) {
            return new Ssh(
                    text(ssh.allowDirectTcp()),
                    text(ssh.allowTcpForwarding()),
                    text(ssh.execCommand()),
                    text(ssh.sFTPChannel()),
                    text(ssh.sFTPDownloadFile()),
                    text(ssh.sFTPMkdir()),
                    text(ssh.sFTPRemoveFile()),
                    text(ssh.sFTPRenameFile()),
                    text(ssh.sFTPRmdir()),
                    text(ssh.sFTPUploadFile()),
                    text(ssh.sSHChannel()),
                    text(ssh.tcpForwarding()),
                    text(ssh.x11Forwarding()));
        }
    }

    private static String text(@Nullable Switch state) {
        return Objects.requireNonNullElse(state, Switch.Disable).name();
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }
}
