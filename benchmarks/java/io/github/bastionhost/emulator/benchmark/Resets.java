package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.HttpConnection.Reply;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How long a reset takes, and the restore of a snapshot, when many rows are stored. */
final class Resets {

    private static final String INSTANCE = "bastionhost-cn-emulator01";
    private static final String SNAPSHOT = "/_emulator/snapshots/full";

    /** What the copy for the next restore takes on a slow machine; a restore before it is ready waits for it. */
    private static final int MILLIS_FOR_THE_NEXT_COPY = 25_000;

    private Resets() {}

    /** Stores that many hosts, keeps them as a snapshot, and restores and resets in turns; milliseconds as a client sees them. */
    static String measure(Path javaHome, Path jar, int hosts, int rounds) {
        Traffic create = Traffic.of("CreateHost", 200, Resets::createHost);
        try (Running service = Running.start(Emulator.plain("resets", javaHome, jar))) {
            Load.of(service, create, 4, hosts, new AtomicInteger());
            double snapshot = post(service, SNAPSHOT);
            List<String> restores = new ArrayList<>();
            List<String> resets = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Running.pause(MILLIS_FOR_THE_NEXT_COPY);
                restores.add(Report.number(post(service, SNAPSHOT + "/restore")));
                requireHosts(service, hosts);
                resets.add(Report.number(post(service, "/_emulator/reset")));
                requireHosts(service, 0);
            }
            return "with %,d hosts: snapshot %s ms; restore %s ms; reset %s ms"
                    .formatted(hosts, Report.number(snapshot), String.join(", ", restores), String.join(", ", resets));
        }
    }

    private static Request createHost(int number) {
        return Request.of("CreateHost", INSTANCE)
                .with("HostName", "host-" + number)
                .with("OSType", "Linux")
                .with("Source", "Local")
                .with("ActiveAddressType", "Private")
                .with(
                        "HostPrivateAddress",
                        "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255));
    }

    private static void requireHosts(Running service, int hosts) {
        Reply page = send(
                service, Traffic.post("/", Request.of("ListHosts", INSTANCE).encoded()));
        if (!page.body().contains("\"TotalCount\":" + hosts)) {
            throw new IllegalStateException("not %d hosts: %s".formatted(hosts, page.body()));
        }
    }

    private static double post(Running service, String path) {
        byte[] request = Traffic.request("POST", path, "Content-Type: application/json\r\n", "{}");
        long begun = System.nanoTime();
        Reply reply = send(service, request);
        double millis = (System.nanoTime() - begun) / 1e6;
        if (reply.status() >= 300) {
            throw new IllegalStateException("%s: %d %s".formatted(path, reply.status(), reply.body()));
        }
        return millis;
    }

    private static Reply send(Running service, byte[] request) {
        try (HttpConnection connection = new HttpConnection(service.port())) {
            return connection.send(request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
