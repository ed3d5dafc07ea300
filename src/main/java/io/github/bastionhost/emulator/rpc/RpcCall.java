package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_FORMAT;
import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;
import static io.github.bastionhost.emulator.rpc.RpcErrors.UNSUPPORTED_METHOD;

import io.github.bastionhost.emulator.world.Chance;
import io.github.bastionhost.emulator.world.Sandboxes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request of the API as it came in: method, headers, parameters, and the raw body that signatures are made of. */
public final class RpcCall {

    /** The longest body that is read; a key of 64 KiB with everything around it fits many times. */
    static final int LARGEST_BODY_BYTES = 4 << 20;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] NO_BODY = new byte[0];

    private final HttpServletRequest http;
    private final Chance chance;
    private final Parameters parameters = new Parameters();
    private final long openedAtNanos = System.nanoTime();
    private byte[] body = NO_BODY;
    private @Nullable RpcException unreadable;
    private @Nullable BrokenAnswer brokenAnswer;
    private @Nullable RpcException finalRefusal;
    private boolean disturbed;
    private @Nullable Caller caller;
    private @Nullable SignatureVerdict verdict;
    private @Nullable SignatureMismatch mismatch;
    private @Nullable Names names;

    private RpcCall(HttpServletRequest http, Chance chance) {
        this.http = http;
        this.chance = chance;
    }

    /** What the call is known by. */
    private record Names(String requestId, String traceId) {}

    /** Opens a call: reads its query. Never fails; what is wrong comes to light in {@link #read}. */
    static RpcCall open(HttpServletRequest http, Chance chance) {
        RpcCall call = new RpcCall(http, chance);
        String query = http.getQueryString();
        if (query != null) {
            call.parameters.addQuery(query);
        }
        return call;
    }

    /** Takes in the body. Never fails; what is wrong comes to light in {@link #read}. */
    void receive() {
        if (!isServedMethod()) {
            return;
        }
        try {
            body = readBody();
            if (hasFormBody()) {
                parameters.addForm(body);
            }
        } catch (RpcException fault) {
            unreadable = fault;
        }
    }

    /**
     * Judges the outside of the call: method, body, encoding, format.
     *
     * @throws RpcException if one of them cannot be served
     */
    void read() {
        if (!isServedMethod()) {
            throw UNSUPPORTED_METHOD.because("the method is %s; only GET and POST are served", Quoted.of(method()));
        }
        if (unreadable != null) {
            throw unreadable;
        }
        if (parameters.fault() != null) {
            throw INVALID_PARAMETER.because("%s", parameters.fault());
        }
        String format = parameters.getFilled("Format");
        if (format != null && !format.equalsIgnoreCase("JSON") && !format.equalsIgnoreCase("XML")) {
            throw INVALID_FORMAT.because("Format is %s; JSON and XML are served", Quoted.of(format));
        }
    }

    private boolean isServedMethod() {
        return method().equals("GET") || method().equals("POST");
    }

    private byte[] readBody() {
        if (http.getContentLengthLong() == 0) {
            return NO_BODY;
        }
        try {
            byte[] read = http.getContentLengthLong() > LARGEST_BODY_BYTES
                    ? null
                    : http.getInputStream().readNBytes(LARGEST_BODY_BYTES + 1);
            if (read == null || read.length > LARGEST_BODY_BYTES) {
                throw INVALID_PARAMETER.because("the body is longer than %d bytes", LARGEST_BODY_BYTES);
            }
            return read;
        } catch (IOException cutOff) {
            throw INVALID_PARAMETER.because("the body ended before it was complete");
        }
    }

    /** Names the call by the chance of the world that it is in, unless it has been named before. Never fails. */
    void name() {
        names();
    }

    private Names names() {
        Names given = names;
        if (given == null) {
            given = new Names(chance.uuid().toString().toUpperCase(Locale.ROOT), chance.hex(16));
            names = given;
        }
        return given;
    }

    /** The id that the answer carries: an upper-case UUID. */
    public String requestId() {
        return names().requestId;
    }

    /** The id of the trace: 32 lower-case hexadecimal digits. */
    String traceId() {
        return names().traceId;
    }

    /** How long ago the call was opened. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - openedAtNanos);
    }

    /** The HTTP method, as sent. */
    public String method() {
        return http.getMethod();
    }

    /** All parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** The body as it was received. */
    public byte[] body() {
        return body;
    }

    /** Whether the body holds parameters. */
    public boolean hasFormBody() {
        String type = http.getContentType();
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
    }

    /** A header's first value. */
    public @Nullable String header(String name) {
        return http.getHeader(name);
    }

    /** All values of a header, in the order sent. */
    public List<String> headers(String name) {
        return Collections.list(http.getHeaders(name));
    }

    /** Whether the request is signed by headers (ACS3 or ACS4) and so names its action there. */
    public boolean isSignedByHeaders() {
        String authorization = http.getHeader("Authorization");
        return authorization != null && authorization.startsWith("ACS");
    }

    /** Whether the request names a key that signed it, by headers or by parameters. */
    public boolean isSigned() {
        return isSignedByHeaders() || parameters.getFilled("AccessKeyId") != null;
    }

    /** The id of the access key that the request names, without any proof. */
    public @Nullable String claimedAccessKeyId() {
        String named = namedAccessKey();
        return named == null ? null : Sandboxes.keyOf(named);
    }

    /** The access key that the request names, with the sandbox that stands behind it, if one does. */
    @Nullable
    String namedAccessKey() {
        if (!isSignedByHeaders()) {
            return parameters.getFilled("AccessKeyId");
        }
        String credential = authorization().getOrDefault("Credential", "").split("/", 2)[0];
        return credential.isEmpty() ? null : credential;
    }

    /**
     * The {@code key=value} pairs of the header Authorization of a request signed by headers, in any order; of copies the
     * last one. Read here alone, so that the key that is checked is the key that the request is known by.
     */
    public Map<String, String> authorization() {
        String header = String.valueOf(http.getHeader("Authorization"));
        int blank = header.indexOf(' ');
        Map<String, String> fields = new HashMap<>();
        for (String field :
                header.substring(blank < 0 ? header.length() : blank).split(",", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals).strip(),
                        field.substring(equals + 1).strip());
            }
        }
        return fields;
    }

    /** Notes what admission has found out so far: who calls, and what the signature is worth. */
    public void identify(@Nullable Caller foundCaller, SignatureVerdict foundVerdict) {
        this.caller = foundCaller;
        this.verdict = foundVerdict;
    }

    /** Notes how the signature differs from the service's own. */
    public void explain(SignatureMismatch foundMismatch) {
        this.mismatch = foundMismatch;
    }

    /** Who calls, as far as admission came. */
    public @Nullable Caller caller() {
        return caller;
    }

    /** What the signature is worth, as far as admission came. */
    public SignatureVerdict signatureVerdict() {
        if (verdict != null) {
            return verdict;
        }
        return isSigned() ? SignatureVerdict.NOT_CHECKED : SignatureVerdict.UNSIGNED;
    }

    /** How the signature differs from the service's own, if it was refused for that. */
    public @Nullable SignatureMismatch signatureMismatch() {
        return mismatch;
    }

    /** The action: from the headers of a request signed by headers, else from the parameters, else from the headers. */
    public @Nullable String action() {
        return common("Action", "x-acs-action");
    }

    /** The version of the API, found like the {@link #action()}. */
    public @Nullable String version() {
        return common("Version", "x-acs-version");
    }

    private @Nullable String common(String parameter, String header) {
        String inHeader = http.getHeader(header);
        String inParameters = parameters.getFilled(parameter);
        return isSignedByHeaders() || inParameters == null ? inHeader : inParameters;
    }

    /** Whether the answer is XML; JSON is what this product answers unless asked. */
    boolean wantsXml() {
        return "XML".equalsIgnoreCase(parameters.get("Format"));
    }

    /** Notes that a fault befalls this call which somebody asked for. */
    public void disturb() {
        disturbed = true;
    }

    /** Whether a fault befell this call which somebody asked for. */
    public boolean isDisturbed() {
        return disturbed;
    }

    /** Has the answer of this call break on its way, whatever it will say. */
    public void breakAnswer(BrokenAnswer how) {
        brokenAnswer = how;
        http.setAttribute(BrokenAnswer.ATTRIBUTE, how);
    }

    /** How the answer breaks; absent for all but the calls that a fault befell. */
    @Nullable
    BrokenAnswer brokenAnswer() {
        return brokenAnswer;
    }

    /** Has this call be refused whatever comes of it: its action is performed, and the answer lost. */
    public void refuseInTheEnd(RpcException refusal) {
        finalRefusal = refusal;
    }

    /** What is sent instead of the answer; absent for all but the calls that a fault befell. */
    @Nullable
    RpcException finalRefusal() {
        return finalRefusal;
    }

    /** The host that the caller named, without its port. */
    String host() {
        String host = http.getServerName();
        return host == null ? "localhost" : host;
    }
}
