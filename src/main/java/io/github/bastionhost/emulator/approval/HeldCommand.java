package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.asset.Protocol;

/**
 * A command that a policy holds back in a session.
 *
 * @param command as it was typed
 * @param clientUser who typed it
 * @param clientIp where from
 * @param assetName where it shall run
 * @param assetIp its address
 * @param assetAccountName as whom it shall run
 * @param protocol of the session
 */
public record HeldCommand(
        String command,
        String clientUser,
        String clientIp,
        String assetName,
        String assetIp,
        String assetAccountName,
        Protocol protocol) {}
