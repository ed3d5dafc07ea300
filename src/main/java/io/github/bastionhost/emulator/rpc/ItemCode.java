package io.github.bastionhost.emulator.rpc;

/** What became of one item of a batch, as the pages of batch actions list it. The constants are the wire's. */
public enum ItemCode {
    /** Done. */
    OK,
    /** A fault of the service. */
    UNEXPECTED,
    /** The item is malformed, or does not fit what is asked. */
    INVALID_ARGUMENT,
    /** There is no such thing. */
    OBJECT_NOT_FOUND,
    /** It is there already; spelt so on every page. */
    OBJECT_AlREADY_EXISTS
}
