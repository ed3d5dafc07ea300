package io.github.bastionhost.emulator.settings;

/** A {@code bastionhost.*} setting that does not exist was given; the message names the nearest one that does. */
class UnknownSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String nearest;

    UnknownSettingException(String given, String origin, String nearest) {
        super("There is no setting \"%s\" (given in %s).".formatted(given, origin));
        this.nearest = nearest;
    }

    String nearest() {
        return nearest;
    }
}
