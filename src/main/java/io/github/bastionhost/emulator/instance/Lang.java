package io.github.bastionhost.emulator.instance;

/** The language of a caller, which changes nothing of an answer; the constants are the wire's. */
enum Lang {
    /** Chinese. */
    zh,
    /** English. */
    en
}
