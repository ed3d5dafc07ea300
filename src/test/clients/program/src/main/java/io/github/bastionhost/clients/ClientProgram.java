package io.github.bastionhost.clients;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Lends a client of the vendor to the tests: a call per line of standard input, its outcome per line of standard output,
 * both as JSON. The arguments say where the emulator is and how the client is to speak.
 */
public abstract class ClientProgram {

    /** The version of the API. */
    protected static final String VERSION = "2019-12-09";

    /** The product as clients name it. */
    protected static final String PRODUCT = "Yundun-bastionhost";

    /** A region, which the clients want though the emulator is in none. */
    protected static final String REGION = "cn-hangzhou";

    /** Host and port of the emulator. */
    protected final String endpoint;

    /** V1, V3 or V4. */
    protected final String signature;

    /** GET or POST. */
    protected final String method;

    private final String place;

    /** Reads the arguments: host and port, signature version, HTTP method, and where parameters stand (query or form). */
    protected ClientProgram(String[] arguments) {
        this.endpoint = arguments[0];
        this.signature = arguments[1];
        this.method = arguments[2];
        this.place = arguments[3];
    }

    /** A call that the test wants made. Fields, for the oldest Gson among the clients' knows no records. */
    public static final class Call {
        /** Who calls. */
        public String accessKeyId;

        /** Proves who calls. */
        public String accessKeySecret;

        /** What is called. */
        public String action;

        /** The action's parameters. */
        public Map<String, String> parameters;

        /** Whether the answer is wanted in XML. */
        public boolean wantsXml() {
            return "XML".equals(parameters.get("Format"));
        }
    }

    /** What the client's exception says; null where it says nothing. */
    public static final class Refusal {
        private final String type;
        private final String code;
        private final String message;
        private final String requestId;
        private final Integer status;

        /** Takes an exception apart. */
        public Refusal(Exception thrown, String code, String message, Object requestId, Integer status) {
            this.type = thrown.getClass().getName();
            this.code = code;
            this.message = message;
            this.requestId = requestId == null ? null : requestId.toString();
            this.status = status;
        }
    }

    private static final class Outcome {
        private Object answer;
        private Refusal refusal;
    }

    /** Makes a call with the client and answers what it made of the response's body. */
    protected abstract Object perform(Call call) throws Exception;

    /** Takes the client's own exception apart; null if it is none. */
    protected abstract Refusal read(Exception thrown);

    /** Whether parameters stand in a form body. */
    protected boolean inForm() {
        return place.equals("form");
    }

    /** Makes calls until there are no more. */
    protected void run() throws IOException {
        PrintStream outcomes = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whatever a client prints must not be taken for an outcome.
        System.setOut(System.err);
        Gson json = new Gson();
        BufferedReader calls = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = calls.readLine(); line != null; line = calls.readLine()) {
            outcomes.println(json.toJson(outcome(json.fromJson(line, Call.class))));
        }
        // Clients leave threads of theirs behind.
        System.exit(0);
    }

    private Outcome outcome(Call call) {
        Outcome outcome = new Outcome();
        try {
            outcome.answer = perform(call);
        } catch (Exception thrown) {
            Refusal refusal = read(thrown);
            outcome.refusal = refusal == null ? new Refusal(thrown, null, thrown.toString(), null, null) : refusal;
        }
        return outcome;
    }
}
