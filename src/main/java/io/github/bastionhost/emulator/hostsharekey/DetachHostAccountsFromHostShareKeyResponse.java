package io.github.bastionhost.emulator.hostsharekey;

import java.util.List;

/** Answer of DetachHostAccountsFromHostShareKey: what became of each account. */
record DetachHostAccountsFromHostShareKeyResponse(List<AccountResult> results) {}
