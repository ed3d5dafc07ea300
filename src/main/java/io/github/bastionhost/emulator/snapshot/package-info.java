/**
 * States of a world that are kept under a name and brought back, or written to a file and read from one. Rows are copied
 * table by table as the database describes them, so that a new table of worlds is kept without a line here.
 */
@ApplicationModule(
        displayName = "Snapshots",
        allowedDependencies = {"world", "storage"})
@NullMarked
package io.github.bastionhost.emulator.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
