package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import io.github.bastionhost.emulator.user.UserService;
import io.github.bastionhost.emulator.user.UserService.UserFacts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells which user of a bastion host a caller is: the one that was imported from RAM under the caller's id. The account
 * itself is nobody's user and may do everything.
 */
@Component
class Operators {

    private final UserService users;
    private final References references;

    Operators(UserService users, BastionhostProperties settings) {
        this.users = users;
        this.references = settings.references();
    }

    /** The operator that the caller is; where references are strict, a RAM user must be an active user. */
    Operator of(String instanceId, Caller caller) {
        if (caller.userId() == null) {
            return new Operator(null, caller.displayName());
        }
        Optional<UserFacts> user = users.findBySourceUserId(instanceId, caller.userId());
        if (references == References.STRICT) {
            UserFacts imported = user.orElseThrow(() -> INVALID_PARAMETER.because(
                    "the calling RAM user %s is no user of the bastion host: CreateUser with Source Ram imports it",
                    caller.userId()));
            if (!imported.active()) {
                throw INVALID_PARAMETER.because(
                        "the calling user %s is locked, expired or not yet effective", imported.name());
            }
        }
        return user.map(found -> new Operator(found.userId(), found.name()))
                .orElseGet(() -> new Operator(null, caller.displayName()));
    }
}
