package io.github.bastionhost.emulator.clients;

import io.github.bastionhost.emulator.testing.Node;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The clients, and how each is used: its signature, its HTTP method, and where it puts parameters (PROTOCOL 7). */
enum VendorClient {
    TEA_OPENAPI_V3("tea-openapi", "TeaOpenapi", "V3 POST query", ErrorStyle.TEA_OPENAPI),
    TEA_OPENAPI_V3_FORM("tea-openapi", "TeaOpenapi", "V3 POST form", ErrorStyle.TEA_OPENAPI),
    TEA_OPENAPI_V1("tea-openapi", "TeaOpenapi", "V1 POST query", ErrorStyle.TEA_OPENAPI),
    TEA_OPENAPI_0_2_V3("tea-openapi-0.2", "TeaOpenapi", "V3 POST query", ErrorStyle.TEA_OPENAPI),
    TEA_OPENAPI_0_2_V1("tea-openapi-0.2", "TeaOpenapi", "V1 POST query", ErrorStyle.TEA_OPENAPI),

    SDK_CORE_V1("java-sdk-core", "SdkCoreCommonRequest", "V1 GET query", ErrorStyle.JAVA_SDK_CORE),
    SDK_CORE_V3("java-sdk-core", "SdkCoreCommonRequest", "V3 POST query", ErrorStyle.JAVA_SDK_CORE),
    SDK_CORE_TYPED_V1("java-sdk-core", "SdkCoreTypedRequest", "V1 GET query", ErrorStyle.JAVA_SDK_CORE),
    SDK_CORE_TYPED_V1_FORM("java-sdk-core", "SdkCoreTypedRequest", "V1 POST form", ErrorStyle.JAVA_SDK_CORE),

    GATEWAY_POP_V3("gateway-pop", "GatewayPop", "V3 GET query", ErrorStyle.GATEWAY_POP),
    GATEWAY_POP_V1("gateway-pop", "GatewayPop", "V1 POST query", ErrorStyle.GATEWAY_POP),
    GATEWAY_POP_V4("gateway-pop", "GatewayPop", "V4 POST query", ErrorStyle.GATEWAY_POP),

    NODE_OPENAPI_CORE_V3("openapi-core.mjs", "V3 POST query", ErrorStyle.OPENAPI_CORE),
    NODE_OPENAPI_CORE_V3_FORM("openapi-core.mjs", "V3 POST form", ErrorStyle.OPENAPI_CORE),
    NODE_OPENAPI_CORE_V1("openapi-core.mjs", "V1 POST query", ErrorStyle.OPENAPI_CORE),

    NODE_OPENAPI_CLIENT_V3("openapi-client.mjs", "V3 POST query", ErrorStyle.OPENAPI_CLIENT),
    NODE_OPENAPI_CLIENT_V1("openapi-client.mjs", "V1 POST query", ErrorStyle.OPENAPI_CLIENT),

    NODE_POP_CORE_GET("pop-core.mjs", "V1 GET query", ErrorStyle.POP_CORE),
    NODE_POP_CORE_POST("pop-core.mjs", "V1 POST form", ErrorStyle.POP_CORE),

    NODE_RPC_CLIENT("rpc-client.mjs", "V1 POST form", ErrorStyle.RPC_CLIENT);

    private static final String NODE = "node";

    private final String build;
    private final String program;
    private final String usage;
    private final ErrorStyle errorStyle;

    /** A class of one of the builds in {@code src/test/clients}. */
    VendorClient(String build, String program, String usage, ErrorStyle errorStyle) {
        this.build = build;
        this.program = program;
        this.usage = usage;
        this.errorStyle = errorStyle;
    }

    /** A script of {@code src/test/node/clients}. */
    VendorClient(String program, String usage, ErrorStyle errorStyle) {
        this(NODE, program, usage, errorStyle);
    }

    /** How it tells of a refusal. */
    ErrorStyle errorStyle() {
        return errorStyle;
    }

    /** Those that run in a JVM. */
    static Stream<VendorClient> ofJava() {
        return Stream.of(values()).filter(client -> !client.isOfNode());
    }

    /** Those that run in Node.js. */
    static Stream<VendorClient> ofNode() {
        return Stream.of(values()).filter(VendorClient::isOfNode);
    }

    private boolean isOfNode() {
        return build.equals(NODE);
    }

    /** The command that starts the program that lends it; the test is skipped where the program cannot run. */
    List<String> command(URI endpoint) {
        List<String> arguments = new ArrayList<>(List.of(endpoint.getAuthority()));
        arguments.addAll(List.of(usage.split(" ")));
        if (isOfNode()) {
            return Node.command("clients/" + program, arguments.toArray(String[]::new));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "io.github.bastionhost.clients." + program));
        command.addAll(arguments);
        return command;
    }

    private String classPath() {
        Path output = Path.of("target", "clients", build, "target");
        try {
            return output.resolve("classes") + File.pathSeparator + Files.readString(output.resolve("classpath"));
        } catch (IOException notBuilt) {
            throw new UncheckedIOException("the client is not built: run ./mvnw pre-integration-test", notBuilt);
        }
    }

    /** What it makes of a signature with a wrong secret (PROTOCOL 6). */
    DocumentedError wrongSecret() {
        if (program.equals("SdkCoreTypedRequest")) {
            // It finds its own string to sign in the message, so the string was right and the secret was not.
            return new DocumentedError(400, "SDK.InvalidAccessKeySecret", "Specified Access Key Secret is not valid.");
        }
        return new DocumentedError(
                400,
                "SignatureDoesNotMatch",
                usage.startsWith("V1")
                        ? "Specified signature is not matched with our calculation. server string to sign is:"
                        : "Specified signature does not match our calculation. server StringToSign is [ACS");
    }
}
