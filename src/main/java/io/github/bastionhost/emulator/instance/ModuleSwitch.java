package io.github.bastionhost.emulator.instance;

/** Whether an instance has a module; the constants are the wire's. */
public enum ModuleSwitch {
    /** It has. */
    Enable,
    /** It has not. */
    Disable;

    static ModuleSwitch of(boolean enabled) {
        return enabled ? Enable : Disable;
    }
}
