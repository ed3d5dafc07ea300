package io.github.bastionhost.emulator.user;

/** How a user proves itself again; the constants are the wire's. */
enum TwoFactorMethod {
    /** A text message. */
    sms,
    /** An e-mail. */
    email,
    /** A DingTalk message. */
    dingtalk,
    /** A one-time password. */
    totp,
    /** A USB key. */
    gmusbkey
}
