package io.github.bastionhost.emulator.user;

/** Which language a user has; the constants are the wire's. */
enum LanguageStatus {
    /** That of the instance. */
    Global,
    /** One of its own. */
    Custom
}
