package io.github.bastionhost.emulator.policy;

/** Which users a policy controls; the constants are the wire's. */
enum UserScopeType {
    /** Every user. */
    All,
    /** The users that it names. */
    User,
    /** The users of the groups that it names. */
    UserGroup
}
