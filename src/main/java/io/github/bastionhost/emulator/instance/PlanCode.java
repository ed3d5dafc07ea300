package io.github.bastionhost.emulator.instance;

/** The edition of an instance; the constants are the wire's. */
public enum PlanCode {
    /** Basic Edition. */
    cloudbastion,
    /** Enterprise Edition, which alone has database O&amp;M, web terminals, application and network domain modules. */
    cloudbastion_ha
}
