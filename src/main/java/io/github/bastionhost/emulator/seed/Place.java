package io.github.bastionhost.emulator.seed;

/**
 * Where something stands in a seed file.
 *
 * @param file as messages call it
 * @param line counted from 1
 */
record Place(String file, int line) {

    /** A mistake here. */
    SeedException mistake(String what) {
        return new SeedException("%s, line %d: %s".formatted(file, line, what));
    }

    /** A mistake here in a call or one of its parameters, for example {@code CreateHost.OSType}. */
    SeedException mistake(String field, String what) {
        return mistake(field + ": " + what);
    }

    /** A call here was too much for the emulator. */
    SeedException fault(String verb, RuntimeException fault) {
        return new SeedException(
                "%s, line %d: %s: a fault of the emulator (%s)"
                        .formatted(file, line, verb, fault.getClass().getSimpleName()),
                fault);
    }
}
