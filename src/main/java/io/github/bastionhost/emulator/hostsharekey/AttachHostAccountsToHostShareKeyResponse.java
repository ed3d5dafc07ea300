package io.github.bastionhost.emulator.hostsharekey;

import java.util.List;

/** Answer of AttachHostAccountsToHostShareKey: what became of each account. */
record AttachHostAccountsToHostShareKeyResponse(List<AccountResult> results) {}
