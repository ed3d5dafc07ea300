package io.github.bastionhost.emulator.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.RawHttp;
import io.github.bastionhost.emulator.testing.RawHttp.RawAnswer;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever others do at the door, a client of good manners is served; and when they are gone, nothing of them is left. */
class CrowdedDoorIT {

    private static final String INSTANCE = "bastionhost-cn-door01";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HEAD = "POST /?Action=ListHosts&Version=2019-12-09 HTTP/1.1\r\nHost: localhost\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    /** How many threads and file handles come and go without anybody at the door. */
    private static final int SWING = 200;

    private static EmulatorProcess process;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "handles are counted in /proc");
        // On a slow machine the first of ten thousand would else be let go before the last one comes.
        process = EmulatorProcess.with("--server.tomcat.connection-timeout=5m")
                .environment("JAVA_TOOL_OPTIONS", "-Xmx512m")
                .start();
        assertServed();
    }

    @AfterAll
    static void stop() {
        if (process != null) {
            process.close();
        }
    }

    private static void assertServed() {
        for (int number = 0; number < 5; number++) {
            assertThat(new EmulatorClient(process.endpoint())
                            .call(Request.generateAssetOperationToken(INSTANCE))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void servesBesideTenThousandIdleConnections() throws IOException {
        int crowd = 10_000;
        boolean enough = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() > crowd + 1_000;
        Assumptions.assumeTrue(enough, "10,000 connections need more file handles: see ulimit -Hn");
        long before = handles();
        try (Connections idle = new Connections(crowd)) {
            await("open connections", () -> handles() >= before + idle.open.size() * 9L / 10);
            assertServed();
            assertThat(threads()).isLessThan(400);
        }
        await("handles given back", () -> handles() <= before + SWING);
        assertServed();
    }

    @Test
    void servesBesideAThousandSlowClients() throws IOException {
        long handles = handles();
        try (Connections slow = new Connections(1_000)) {
            slow.send(HEAD + FORM + "Content-Length: 1000\r\n\r\n");
            for (int round = 0; round < 3; round++) {
                slow.send("a");
                assertServed();
            }
        }
        try (Connections slow = new Connections(1_000)) {
            for (String part : List.of("POST /?Ac", "t", "ion=ListHosts HTTP/1.1\r\nHo", "s")) {
                slow.send(part);
                assertServed();
            }
        }
        await("handles given back", () -> handles() <= handles + SWING);
        await("threads given back", () -> threads() < 400);
        assertServed();
    }

    @Test
    void refusesFloods() throws IOException {
        URI endpoint = process.endpoint();
        List<RawAnswer> answers = List.of(
                RawHttp.send(endpoint, HEAD + "x-flood: 1\r\n".repeat(10_000) + "\r\n"),
                RawHttp.send(endpoint, HEAD + "x-flood: " + "1".repeat(10 << 20) + "\r\n\r\n"),
                RawHttp.send(
                        endpoint, HEAD + FORM + "Content-Length: " + (80 << 20) + "\r\n\r\n" + "a".repeat(80 << 20)));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status())
                        .as(answer.head() + answer.body())
                        .isIn(0, 400));
        assertThat(answers).extracting(RawAnswer::body).noneMatch(body -> body.contains("<html"));

        assertThat(sendsChunksUntilItIsCutOff(256L << 20)).isLessThan(256L << 20);
        assertServed();
    }

    /** A body of chunks that does not end; answers how much was taken of it. */
    private static long sendsChunksUntilItIsCutOff(long most) throws IOException {
        byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (Socket socket =
                new Socket(process.endpoint().getHost(), process.endpoint().getPort())) {
            socket.getOutputStream()
                    .write((HEAD + FORM + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            while (sent < most) {
                socket.getOutputStream().write(chunk);
                sent += chunk.length;
            }
        } catch (IOException cutOff) {
            return sent;
        }
        return sent;
    }

    @Test
    void shrugsOffRequestsThatAreCutInTheMiddle() throws IOException {
        long handles = handles();
        String body = Request.of("ListHosts", INSTANCE).encoded();
        String whole = "POST / HTTP/1.1\r\nHost: localhost\r\n" + FORM + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
        for (int length = 1; length <= whole.length(); length++) {
            try (Connections one = new Connections(1)) {
                one.send(whole.substring(0, length));
                if (length % 2 == 0) {
                    one.reset();
                }
            }
        }
        assertServed();
        await("handles given back", () -> handles() <= handles + SWING);
        assertThat(process.log()).doesNotContain("ERROR");
    }

    private static long handles() {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return open.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long threads() {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return tasks.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private interface Question {
        boolean isSo();
    }

    private static void await(String what, Question question) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!question.isSo()) {
            assertThat(System.nanoTime())
                    .as("%s: %d handles, %d threads", what, handles(), threads())
                    .isLessThan(giveUpAt);
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** Many connections from one thread. */
    private static final class Connections implements AutoCloseable {

        private final List<SocketChannel> open = new ArrayList<>();

        Connections(int count) throws IOException {
            InetSocketAddress door = new InetSocketAddress(
                    process.endpoint().getHost(), process.endpoint().getPort());
            for (int number = 0; number < count; number++) {
                open.add(SocketChannel.open(door));
            }
        }

        void send(String text) throws IOException {
            for (SocketChannel connection : open) {
                connection.write(StandardCharsets.US_ASCII.encode(text));
            }
        }

        /** Has the connections end with RST instead of FIN. */
        void reset() throws IOException {
            for (SocketChannel connection : open) {
                connection.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        }

        @Override
        public void close() throws IOException {
            for (SocketChannel connection : open) {
                connection.close();
            }
        }
    }
}
