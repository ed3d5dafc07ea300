/**
 * Measures this service: beside its peers, or with and without something. Each figure is the median of several turns, and
 * those that are compared run side by side, so that what else the machine does falls on all of them.
 */
package io.github.bastionhost.emulator.benchmark;
