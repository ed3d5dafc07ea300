package io.github.bastionhost.emulator.user;

import static io.github.bastionhost.emulator.rpc.Evidence.ASSUMED;
import static io.github.bastionhost.emulator.rpc.Evidence.DOCUMENTED;

import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of users. */
@RpcController
class UserController {

    private static final String STATES =
            "UserState is Frozen while the user is locked, Expired from EffectiveEndTime on, Inactive before"
                    + " EffectiveStartTime, otherwise Normal; NeedResetPassword makes no state.";

    private final UserService users;
    private final UserEditor editor;

    UserController(UserService users, UserEditor editor) {
        this.users = users;
        this.editor = editor;
    }

    @RpcAction("CreateUser")
    @Rule(value = "UserName of a user that is not Local may also hold a dot, an at sign and a hyphen.", by = ASSUMED)
    @Rule(value = "Password of a user that is not Local, and SourceUserId of one that is, are ignored.", by = ASSUMED)
    @Rule(
            value = "The special character of Password may be any that is neither a letter, a digit nor white space.",
            by = ASSUMED)
    @Rule(value = "Language is zh-cn where none is sent.", by = ASSUMED)
    @Rule(
            value = "The instance asks for no two-factor authentication: only the user's own setting makes Email or"
                    + " Mobile required.",
            by = ASSUMED)
    CreateUserResponse createUser(CreateUserRequest request) {
        return new CreateUserResponse(Long.toString(editor.create(request).userId()));
    }

    @RpcAction("GetUser")
    @Rule(value = STATES, by = ASSUMED)
    GetUserResponse getUser(GetUserRequest request) {
        return new GetUserResponse(users.get(request));
    }

    @RpcAction("ListUsers")
    @Rule(value = STATES, by = ASSUMED)
    @Rule(
            value =
                    "No user is ever RemoteDeleted, PasswordExpired, RemoteDNChanged or RemoteFrozen, as no directory is"
                            + " read and no password ages.",
            by = ASSUMED)
    @Rule(value = "A UserGroupId that names no user group has no members.", by = ASSUMED)
    ListUsersResponse listUsers(ListUsersRequest request) {
        Page<ShownUser> page = users.list(request);
        return new ListUsersResponse(page.getTotalElements(), page.getContent());
    }

    @RpcAction("ModifyUser")
    @Rule(value = "An EffectiveStartTime or EffectiveEndTime of 0 takes the limit away.", by = ASSUMED)
    @Rule(value = "What depends on another setting is judged by what the user is afterwards.", by = ASSUMED)
    @Rule(value = "Password of a user that is not Local is ignored.", by = ASSUMED)
    void modifyUser(ModifyUserRequest request) {
        editor.modify(request);
    }

    @RpcAction("DeleteUser")
    @Rule(value = "The user's memberships in groups and its grants end with it.", by = ASSUMED)
    void deleteUser(DeleteUserRequest request) {
        users.delete(request);
    }

    @RpcAction("LockUsers")
    @Rule(value = "Locking a locked user is OK.", by = ASSUMED)
    LockUsersResponse lockUsers(LockUsersRequest request) {
        return new LockUsersResponse(users.lock(request));
    }

    @RpcAction("UnlockUsers")
    @Rule(value = "An unknown user is INVALID_ARGUMENT, as OBJECT_NOT_FOUND is not listed.", by = DOCUMENTED)
    @Rule(value = "Unlocking a user that is not locked is OK.", by = ASSUMED)
    UnlockUsersResponse unlockUsers(UnlockUsersRequest request) {
        return new UnlockUsersResponse(users.unlock(request));
    }
}
