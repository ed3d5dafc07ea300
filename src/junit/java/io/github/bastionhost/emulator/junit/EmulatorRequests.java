package io.github.bastionhost.emulator.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The requests of the API that were made in a sandbox, as far as the journal goes back; secrets in them are masked. */
public final class EmulatorRequests {

    private final Http http;

    EmulatorRequests(Http http) {
        this.http = http;
    }

    /** The last of them, up to 1,000, the newest first. */
    public List<?> list() {
        return list(Map.of());
    }

    /**
     * Those that the filters leave, up to 1,000, the newest first.
     *
     * @param filters action, code, {@code parameter} as {@code Name=value}, accessKeyId, since (an ISO instant)
     */
    public List<?> list(Map<String, String> filters) {
        String query = filters.entrySet().stream()
                .map(filter -> "&" + Emulator.encode(filter.getKey()) + "=" + Emulator.encode(filter.getValue()))
                .collect(Collectors.joining());
        return (List<?>) ((Map<?, ?>) http.control("GET", "/requests?pageSize=1000" + query, null)).get("requests");
    }

    /** The last one, with what was probably meant by it if it was refused. */
    public Map<?, ?> latest() {
        return find("latest");
    }

    /** One by its RequestId, with what was probably meant by it if it was refused. */
    public Map<?, ?> find(String requestId) {
        return (Map<?, ?>) http.control("GET", "/requests/" + Emulator.encode(requestId), null);
    }

    /**
     * Requires an action to have been called exactly so often with at least these parameters.
     *
     * @throws AssertionError with the nearest requests, if it was not
     * @throws EmulatorException if there is no such action or parameter
     */
    public void verify(String action, Map<String, String> parameters, int times) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("action", action);
        wanted.put("parameters", parameters);
        wanted.put("times", times);
        verify(wanted);
    }

    /**
     * Requires what {@code POST /_emulator/requests/verify} takes: action, parameters, code with times, atLeast or atMost;
     * or inOrder, a list of such requests.
     *
     * @throws AssertionError with the nearest requests, if it does not hold
     * @throws EmulatorException if it makes no sense
     */
    public void verify(Map<String, ?> wanted) {
        Map<?, ?> answer = (Map<?, ?>) http.control("POST", "/requests/verify", wanted);
        if (!Boolean.TRUE.equals(answer.get("holds"))) {
            throw new AssertionError("expected %s, found %s; nearest: %s"
                    .formatted(answer.get("expected"), answer.get("count"), Json.write(answer.get("nearest"))));
        }
    }

    /** Forgets them. */
    public void clear() {
        http.control("DELETE", "/requests", null);
    }
}
