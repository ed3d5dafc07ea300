package io.github.bastionhost.emulator.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A service that is measured.
 *
 * @param name as the report calls it
 * @param version of its release
 * @param command how it is started
 * @param preparation requests that it needs before, for example to make a queue; they may meet what is there already
 * @param first what it must answer to count as started
 */
record Candidate(String name, String version, Command command, List<byte[]> preparation, Traffic first) {

    /** A command line. */
    interface Command {

        /** The one that lets it listen on that port of the loopback address and work in that directory. */
        List<String> on(int port, Path directory) throws IOException;
    }

    /** The same under another name, started in another way. */
    Candidate startedBy(String otherName, Command other) {
        return new Candidate(otherName, version, other, preparation, first);
    }
}
