package io.github.bastionhost.emulator.junit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A running emulator, and a sandbox in it: data, clock, faults and requests that no other test class has a part in. A test
 * gets it as a parameter, by {@link BastionhostEmulator}; or it is a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Emulator emulator = Emulator.start("bastionhost.auth.mode=required");
 * }</pre>
 *
 * <p>Answers of the control plane are maps, lists, texts, {@link java.math.BigDecimal}s, booleans and null, as its JSON has
 * them. What it refuses throws an {@link EmulatorException} with the reason. All methods may be called from several threads.
 */
public final class Emulator implements BeforeAllCallback, AfterAllCallback {

    /** The header by which a call chooses its sandbox, for clients that can send one; its value is {@link #sandbox()}. */
    public static final String SANDBOX_HEADER = "x-emulator-sandbox";

    private static final AtomicInteger SANDBOXES = new AtomicInteger();
    private static final int LONGEST_CLASS_NAME = 48;

    private final EmulatorServer server;
    private final String sandbox;
    private final Http http;
    private final AtomicInteger classesInside = new AtomicInteger();

    private Emulator(EmulatorServer server, String sandbox) {
        this.server = server;
        this.sandbox = sandbox;
        this.http = new Http(server, sandbox);
    }

    /**
     * The emulator of this test run, with a sandbox of its own. Started if none runs yet with the same settings, which takes
     * a few seconds. For a static field, which belongs to the class that declares it: subclasses that inherit the field
     * share the sandbox. As an extension ({@code @RegisterExtension}) it drops the sandbox after the last of their tests;
     * else that idles until it is dropped for that.
     *
     * @param settings each as {@code name=value}, for example {@code bastionhost.references=strict}; any of the emulator or
     *     of Spring but those of its address ({@code server.*}), HTTPS and control plane
     * @throws EmulatorException if it does not start; with the end of its log
     */
    public static Emulator start(String... settings) {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        return of(caller, settings);
    }

    static Emulator of(Class<?> testClass, String... settings) {
        return new Emulator(EmulatorServer.with(settings), sandboxOf(testClass));
    }

    /** The name of the class, for who reads the list of sandboxes, and a number that makes it the only one. */
    private static String sandboxOf(Class<?> testClass) {
        String name = testClass.getSimpleName().replaceAll("[^A-Za-z0-9._-]", "_");
        return (name.length() > LONGEST_CLASS_NAME ? name.substring(0, LONGEST_CLASS_NAME) : name) + "-"
                + SANDBOXES.incrementAndGet();
    }

    /** Where the API is, for example {@code http://127.0.0.1:40213}; calls there are outside of any sandbox. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** The name of the sandbox. */
    public String sandbox() {
        return sandbox;
    }

    /** What a client of the vendor is configured with to call the API in this sandbox. */
    public SdkConfig sdk() {
        String firstKey = "bastionhost.auth.access-keys[0].";
        return new SdkConfig(
                endpoint().getAuthority(),
                "HTTP",
                server.setting("bastionhost.region", "cn-hangzhou"),
                server.setting(firstKey + "access-key-id", "testAccessKeyId") + "@" + sandbox,
                server.setting(firstKey + "access-key-secret", "testAccessKeySecret"));
    }

    /**
     * What a client of the vendor is configured with.
     *
     * @param endpoint host and port, for example {@code 127.0.0.1:40213}
     * @param protocol HTTP
     * @param regionId the region of the instance that is there at first
     * @param accessKeyId the first key of the settings, or else {@code testAccessKeyId}; behind an {@code @} follows the
     *     sandbox, which the emulator takes off before it looks for the key
     * @param accessKeySecret what the key signs with
     */
    public record SdkConfig(
            String endpoint, String protocol, String regionId, String accessKeyId, String accessKeySecret) {

        /** The same as a map, for {@code com.aliyun.teaopenapi.models.Config.build(map)} and its like. */
        public Map<String, String> asMap() {
            Map<String, String> map = new LinkedHashMap<>();
            map.put("endpoint", endpoint);
            map.put("protocol", protocol);
            map.put("regionId", regionId);
            map.put("accessKeyId", accessKeyId);
            map.put("accessKeySecret", accessKeySecret);
            return map;
        }
    }

    /** Puts the sandbox back to the state after start: data, clock, access keys, faults and requests. */
    public void reset() {
        http.control("POST", "/reset", Map.of());
    }

    /** The clock of the sandbox, by which lifetimes and timestamps go. */
    public EmulatorClock clock() {
        return new EmulatorClock(http);
    }

    /** The faults that calls in the sandbox meet. */
    public EmulatorFaults faults() {
        return new EmulatorFaults(http);
    }

    /** The requests that were made in the sandbox. */
    public EmulatorRequests requests() {
        return new EmulatorRequests(http);
    }

    /** The tokens that were issued in the sandbox. */
    public EmulatorTokens tokens() {
        return new EmulatorTokens(http);
    }

    /**
     * Any other call of the control plane, in the sandbox.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path below {@code /_emulator}, with its query, for example {@code /instances}
     * @param body of maps, lists, texts, numbers and booleans; null for none
     * @return the answer's body, or null where it has none
     * @throws EmulatorException if it is refused
     */
    public Object control(String method, String path, Object body) {
        return http.control(method, path, body);
    }

    /** The file that the emulator logs to; it goes when the emulator ends. */
    public Path log() {
        return server.log();
    }

    /** Called by JUnit. */
    @Override
    public void beforeAll(ExtensionContext context) {
        classesInside.incrementAndGet();
    }

    /** Called by JUnit: drops the sandbox when no class is inside any more. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (classesInside.decrementAndGet() == 0) {
            http.control("DELETE", "/sandboxes/" + sandbox, null);
        }
    }

    /** The URL, for who logs or prints it. */
    @Override
    public String toString() {
        return "emulator at %s, sandbox %s".formatted(endpoint(), sandbox);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
