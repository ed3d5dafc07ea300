package io.github.bastionhost.emulator.policy;

/** Which accounts of the assets of a group a policy controls; the constants are the wire's. */
enum GroupAccountScopeType {
    /** Every account. */
    All,
    /** Those whose names it names. */
    AccountName
}
