package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The codes on which the sources disagree or are silent, each with what is answered here and why: the one table of these
 * choices. A room takes its refusal from here, and the documents show it.
 *
 * <p>A choice that names a parameter is answered by every action that takes this parameter and knows no such object.
 * Where an action's page lists its codes and none for the missing object, it answers InvalidParameter instead.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists and records here are immutable, which the check cannot see
public enum ChosenError {
    /** An instance that does not exist, is in another region, or is not running. */
    INSTANCE(
            "InstanceId",
            null,
            new RpcError(400, "Commodity.BizError.InvalidStatus", "The instance status is invalid."),
            Evidence.CLIENT,
            "Terraform takes it for a missing instance on any action; no page lists a code"),
    /** No such host. */
    HOST(
            "HostId",
            "HostNotFound",
            new RpcError(400, "OBJECT_NOT_FOUND", "The host is not found."),
            Evidence.CLIENT,
            "Terraform's DeleteHost knows only OBJECT_NOT_FOUND; status and message are those of HostNotFound"),
    /** No such host account. */
    HOST_ACCOUNT(
            "HostAccountId",
            "HostAccountNotFound",
            new RpcError(404, "OBJECT_NOT_FOUND", "The host account is not found."),
            Evidence.CLIENT,
            "Terraform's DeleteHostAccount knows only OBJECT_NOT_FOUND; status and message are those of HostAccountNotFound"),
    /** No such asset group. */
    HOST_GROUP(
            "HostGroupId",
            "HostGroupNotFound",
            new RpcError(404, "OBJECT_NOT_FOUND", "The host group is not found."),
            Evidence.CLIENT,
            "Terraform knows only OBJECT_NOT_FOUND; status and message are those of HostGroupNotFound"),
    /** No such shared key. */
    HOST_SHARE_KEY(
            "HostShareKeyId",
            null,
            RpcErrors.INVALID_PARAMETER,
            Evidence.DOCUMENTED,
            "the pages of shared keys list no other code"),
    /** No such database. */
    DATABASE(
            "DatabaseId",
            null,
            new RpcError(404, "DatabaseNotFound", "The database is not found."),
            Evidence.ASSUMED,
            "no page lists a code; by analogy with DatabaseAccountNotFound"),
    /** No such database account. */
    DATABASE_ACCOUNT(
            "DatabaseAccountId",
            "DatabaseAccountNotFound",
            new RpcError(404, "DatabaseAccountNotFound", "The database account is not found."),
            Evidence.DOCUMENTED,
            "the page of DeleteDatabaseAccount; taken over for the others"),
    /** No such user. */
    USER(
            "UserId",
            "UserNotFound",
            new RpcError(404, "OBJECT_NOT_FOUND", "The user is not found."),
            Evidence.CLIENT,
            "Terraform knows only OBJECT_NOT_FOUND; status and message are those of UserNotFound"),
    /** No such user group. */
    USER_GROUP(
            "UserGroupId",
            "UserGroupNotFound",
            new RpcError(404, "OBJECT_NOT_FOUND", "The user group is not found."),
            Evidence.CLIENT,
            "Terraform knows only OBJECT_NOT_FOUND; status and message are those of UserGroupNotFound"),
    /** No such control policy. */
    POLICY(
            "PolicyId",
            "PolicyNotFound",
            new RpcError(404, "PolicyNotFound", "The policy is not found."),
            Evidence.DOCUMENTED,
            "the page of ModifyPolicy; taken over for the others"),
    /** A ticket that does not exist or is decided. */
    OPERATION_TICKET(
            "OperationTicketId",
            null,
            RpcErrors.INVALID_PARAMETER,
            Evidence.ASSUMED,
            "no page lists a code but InvalidParameter"),
    /** A command approval that does not exist or is decided. */
    APPROVE_COMMAND(
            "CommandId",
            null,
            RpcErrors.INVALID_PARAMETER,
            Evidence.ASSUMED,
            "no page lists a code but InvalidParameter"),
    /** The name of a host account is taken on its host. */
    HOST_ACCOUNT_EXISTS(
            List.of("ModifyHostAccount"),
            new RpcError(400, "HostAccountAlreadyExists", "The host account already exists."),
            Evidence.ASSUMED,
            "listed for CreateHostAccount, and a change of the name meets the same rule"),
    /** The name of an asset group is taken. */
    HOST_GROUP_EXISTS(
            List.of("ModifyHostGroup"),
            new RpcError(400, "HostGroupAlreadyExists", "The host group already exists."),
            Evidence.ASSUMED,
            "listed for CreateHostGroup, and a change of the name meets the same rule"),
    /** The name of a database account is taken on its database. */
    DATABASE_ACCOUNT_EXISTS(
            List.of("CreateDatabaseAccount", "ModifyDatabaseAccount"),
            new RpcError(400, "DatabaseAccountAlreadyExists", "The database account already exists."),
            Evidence.DOCUMENTED,
            "an edition of the page of CreateDatabaseAccount; taken over for ModifyDatabaseAccount"),
    /** The logon name, or the user of the directory, is taken. */
    USER_EXISTS(
            List.of("CreateUser"),
            new RpcError(400, "UserAlreadyExists", "The user already exists."),
            Evidence.ASSUMED,
            "no page lists a code; by analogy with the other resources"),
    /** The name of a user group is taken. */
    USER_GROUP_EXISTS(
            List.of("CreateUserGroup", "ModifyUserGroup"),
            new RpcError(400, "UserGroupAlreadyExists", "The user group already exists."),
            Evidence.ASSUMED,
            "the page is cut off where it would list it; by analogy with the other resources"),
    /** The new name of a shared key is taken. */
    HOST_SHARE_KEY_EXISTS(
            List.of("ModifyHostShareKey"),
            new RpcError(400, "HostShareKeyAlreadyExists", "The host share key already exists."),
            Evidence.ASSUMED,
            "listed for CreateHostShareKey, and a change of the name meets the same rule");

    private final @Nullable String parameter;
    private final @Nullable String documented;
    private final List<String> actions;
    private final RpcError answered;
    private final Evidence evidence;
    private final String why;

    ChosenError(String parameter, @Nullable String documented, RpcError answered, Evidence evidence, String why) {
        this(parameter, documented, List.of(), answered, evidence, why);
    }

    ChosenError(List<String> actions, RpcError answered, Evidence evidence, String why) {
        this(null, null, actions, answered, evidence, why);
    }

    ChosenError(
            @Nullable String parameter,
            @Nullable String documented,
            List<String> actions,
            RpcError answered,
            Evidence evidence,
            String why) {
        this.parameter = parameter;
        this.documented = documented;
        this.actions = actions;
        this.answered = answered;
        this.evidence = evidence;
        this.why = why;
    }

    /** The choices that an action makes: besides the codes of its page, or instead of one of them. */
    public static List<ChosenError> of(DocumentedAction action) {
        return Arrays.stream(values()).filter(choice -> choice.isMadeBy(action)).toList();
    }

    private boolean isMadeBy(DocumentedAction action) {
        return actions.contains(action.name())
                || action.parameters().stream()
                        .anyMatch(sent -> sent.name().equals(parameter) && isMadeBy(action, sent));
    }

    /** An id may be a filter, which finds nothing and refuses nothing; a page that lists codes may name another one. */
    private boolean isMadeBy(DocumentedAction action, DocumentedParameter id) {
        if (this == INSTANCE) {
            return id.items() == null;
        }
        return id.required() && (action.errors().isEmpty() || documented != null && lists(action, documented));
    }

    /** The code of the action's page in whose place this one is answered. */
    public Optional<String> replacedOn(DocumentedAction action) {
        return documented != null && !documented.equals(answered.code()) && lists(action, documented)
                ? Optional.of(documented)
                : Optional.empty();
    }

    private static boolean lists(DocumentedAction action, String code) {
        return action.errors().stream().anyMatch(error -> error.code().equals(code));
    }

    /** The id that names nothing; absent where the choice is not about a missing object. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** The code that some page lists for it; absent where none does. */
    public @Nullable String documented() {
        return documented;
    }

    /** The actions that answer it besides those whose page lists it; empty where a parameter tells. */
    public List<String> actions() {
        return actions;
    }

    /** What is answered. */
    public RpcError error() {
        return answered;
    }

    /** How it is known. */
    public Evidence evidence() {
        return evidence;
    }

    /** Why it is so, in a few words. */
    public String why() {
        return why;
    }

    /** The refusal for a reason of ours. */
    public RpcException because(String reason, @Nullable Object... arguments) {
        return answered.because(reason, arguments);
    }
}
