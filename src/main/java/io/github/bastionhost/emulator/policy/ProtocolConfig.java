package io.github.bastionhost.emulator.policy;

import org.jspecify.annotations.Nullable;

/**
 * What the protocols may do. A switch that is absent is off, so that at least one channel of SSH must be switched on.
 *
 * @param rDP switches of RDP
 * @param sSH switches of SSH and SFTP
 */
record ProtocolConfig(@Nullable Rdp rDP, @Nullable Ssh sSH) {

    /** What holds while the section was never set: nothing is restricted. */
    static final ProtocolConfig NONE = new ProtocolConfig(Rdp.all(Switch.Enable), Ssh.all(Switch.Enable));

    /** Switches of RDP. */
    record Rdp(
            @Nullable Switch clipboardDownload,
            @Nullable Switch clipboardUpload,
            @Nullable Switch diskRedirection,
            @Nullable Switch diskRedirectionDownload,
            @Nullable Switch diskRedirectionUpload,
            @Nullable Switch recordKeyboard) {

        static Rdp all(Switch state) {
            return new Rdp(state, state, state, state, state, state);
        }
    }

    /** Switches of SSH and SFTP. */
    record Ssh(
            @Nullable Switch allowDirectTcp,
            @Nullable Switch allowTcpForwarding,
            @Nullable Switch execCommand,
            @Nullable Switch sFTPChannel,
            @Nullable Switch sFTPDownloadFile,
            @Nullable Switch sFTPMkdir,
            @Nullable Switch sFTPRemoveFile,
            @Nullable Switch sFTPRenameFile,
            @Nullable Switch sFTPRmdir,
            @Nullable Switch sFTPUploadFile,
            @Nullable Switch sSHChannel,
            @Nullable Switch tcpForwarding,
            @Nullable Switch x11Forwarding) {

        static Ssh all(Switch state) {
            return new Ssh(state, state, state, state, state, state, state, state, state, state, state, state, state);
        }
    }

    Rdp rdp() {
        return rDP == null ? Rdp.all(Switch.Disable) : rDP;
    }

    Ssh ssh() {
        return sSH == null ? Ssh.all(Switch.Disable) : sSH;
    }
}
