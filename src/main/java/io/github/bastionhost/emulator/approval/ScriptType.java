package io.github.bastionhost.emulator.approval;

/** Where a task's script comes from; the constants are the wire's. */
public enum ScriptType {
    /** It was entered with the task. */
    HandInput,
    /** It is a stored one. */
    SpecificScript
}
