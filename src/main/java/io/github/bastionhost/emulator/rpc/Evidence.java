package io.github.bastionhost.emulator.rpc;

/** How a rule is known that the reference pages do not settle. */
public enum Evidence {
    /** A page, schema or text of the vendor says so. */
    DOCUMENTED,
    /** A real client sends it or relies on it. */
    CLIENT,
    /** Nothing public decides it: the emulator's proposal. */
    ASSUMED
}
