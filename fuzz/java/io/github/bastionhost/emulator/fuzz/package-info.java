/** What all targets share: seeds to begin with, and the rules in words. The targets stand in the packages they try. */
package io.github.bastionhost.emulator.fuzz;
