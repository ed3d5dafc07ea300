package io.github.bastionhost.emulator.asset;

/** Which of its addresses an asset is reached by; the constants are the wire's. */
public enum ActiveAddressType {
    /** The public one. */
    Public,
    /** The one within the VPC. */
    Private
}
