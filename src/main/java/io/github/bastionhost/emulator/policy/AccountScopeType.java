package io.github.bastionhost.emulator.policy;

/** Which accounts of a host or database a policy controls; the constants are the wire's. */
enum AccountScopeType {
    /** Every account. */
    All,
    /** Those whose ids it names. */
    AccountId
}
