package io.github.bastionhost.emulator.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request of the API: its method, where its parameters stand, and the parameters. Never changes; {@code with} copies. */
public record Request(String method, boolean form, Map<String, String> parameters, Map<String, String> headers) {

    /** One good request of an action, as a POST with everything in the query. */
    public static Request of(String action, String instanceId) {
        return new Request("POST", false, Map.of(), Map.of())
                .with("Action", action)
                .with("Version", "2019-12-09")
                .with("InstanceId", instanceId);
    }

    /** The documented example of GenerateAssetOperationToken without its optional parameters. */
    public static Request generateAssetOperationToken(String instanceId) {
        return of("GenerateAssetOperationToken", instanceId)
                .with("AssetType", "Host")
                .with("AssetId", "11")
                .with("AssetAccountId", "2");
    }

    /** A key without pass phrase under the documented name. */
    public static Request createHostShareKey(String instanceId) {
        return of("CreateHostShareKey", instanceId)
                .with("HostShareKeyName", "name")
                .with("PrivateKey", KeyCase.named("ed25519-openssh").privateKeyBase64());
    }

    /** The same with a parameter set; null takes it out. */
    public Request with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Request(method, form, changed, headers);
    }

    /** The same without a parameter. */
    public Request without(String name) {
        return with(name, null);
    }

    /** The same with a header. */
    public Request withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Request(method, form, parameters, changed);
    }

    /** The same as a GET. */
    public Request asGet() {
        return new Request("GET", false, parameters, headers);
    }

    /** The same with all parameters in a form body. */
    public Request asForm() {
        return new Request("POST", true, parameters, headers);
    }

    /** The parameters as they stand in a query or form. */
    public String encoded() {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
