package io.github.bastionhost.emulator.console;

/**
 * A page, or a part of one.
 *
 * @param status what it is answered with
 */
public record Page(int status, String html) {}
