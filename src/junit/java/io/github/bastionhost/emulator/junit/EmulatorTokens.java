package io.github.bastionhost.emulator.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The O&amp;M tokens that were issued in a sandbox. */
public final class EmulatorTokens {

    private final Http http;

    EmulatorTokens(Http http) {
        this.http = http;
    }

    /**
     * Logs on with a token, from nowhere in particular; takes one of its uses.
     *
     * @return what it opens
     * @throws EmulatorException if it opens nothing; its reason is a word such as {@code EXPIRED}
     */
    public Map<?, ?> use(String instanceId, String token) {
        return use(instanceId, token, null, null);
    }

    /**
     * Logs on with a token; takes one of its uses.
     *
     * @param sourceIp where the operator is; null for nowhere in particular
     * @param channel SSH, SFTP, RDP or DATABASE; null for any
     * @return what it opens
     * @throws EmulatorException if it opens nothing; its reason is a word such as {@code EXPIRED}
     */
    public Map<?, ?> use(String instanceId, String token, String sourceIp, String channel) {
        Map<String, Object> use = new LinkedHashMap<>();
        use.put("instanceId", instanceId);
        use.put("token", token);
        if (sourceIp != null) {
            use.put("sourceIp", sourceIp);
        }
        if (channel != null) {
            use.put("channel", channel);
        }
        return (Map<?, ?>) http.control("POST", "/tokens/use", use);
    }

    /** Those of an instance, up to 1,000, without their values. */
    public List<?> list(String instanceId) {
        return (List<?>) ((Map<?, ?>)
                        http.control("GET", "/tokens?pageSize=1000&instanceId=" + Emulator.encode(instanceId), null))
                .get("tokens");
    }

    /** Ends one now. */
    public void expire(String instanceId, String tokenId) {
        http.control("POST", "/tokens/" + Emulator.encode(tokenId) + "/expire", Map.of("instanceId", instanceId));
    }
}
