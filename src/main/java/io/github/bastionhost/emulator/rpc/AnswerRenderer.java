package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Reason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes bytes of responses and refusals, in JSON or XML, with the gateway's headers. RequestId is put in here. */
@Component
class AnswerRenderer {

    private final JsonMapper json;
    private final Reason reason;

    AnswerRenderer(BastionhostProperties settings) {
        this.json = ResponseMapper.of(settings.apiRevision());
        this.reason = settings.errors().reason();
    }

    /** Sends a response, or RequestId alone for null. */
    void answer(RpcCall call, Action action, @Nullable Object response, HttpServletResponse http) {
        RpcException lost = call.finalRefusal();
        if (lost != null) {
            refuse(call, lost, http);
            return;
        }
        ObjectNode tree = json.createObjectNode().put("RequestId", call.requestId());
        if (response != null) {
            tree.setAll(json.<ObjectNode>valueToTree(response));
        }
        byte[] body = bytes(call, action.name() + "Response", tree);
        http.setHeader("ETag", etag(body));
        send(call, new Answer(HttpServletResponse.SC_OK, contentType(call), body), http);
    }

    /** Sends a refusal. */
    void refuse(RpcCall call, RpcException met, HttpServletResponse http) {
        RpcException refusal = Objects.requireNonNullElse(call.finalRefusal(), met);
        RpcError error = refusal.error();
        ObjectNode tree = json.createObjectNode()
                .put("RequestId", call.requestId())
                .put("HostId", call.host())
                .put("Code", error.code())
                .put("Message", error.message())
                .put("Recommend", error.recommendation(call.requestId()));
        if (!refusal.accessDeniedDetail().isEmpty()) {
            ObjectNode detail = tree.putObject("AccessDeniedDetail");
            refusal.accessDeniedDetail().forEach(detail::put);
        }
        if (refusal.retryAfter() != null) {
            http.setHeader(
                    "x-acs-retry-after", Long.toString(refusal.retryAfter().toMillis()));
        }
        if (reason == Reason.BODY) {
            tree.put("EmulatorReason", refusal.reason());
        } else if (reason == Reason.HEADER) {
            http.setHeader("x-emulator-reason", headerValue(refusal.reason()));
        }
        send(call, new Answer(error.status(), contentType(call), bytes(call, "Error", tree)), http);
    }

    private byte[] bytes(RpcCall call, String root, ObjectNode tree) {
        return call.wantsXml() ? XmlWriter.write(root, tree) : json.writeValueAsBytes(tree);
    }

    private static String contentType(RpcCall call) {
        return call.wantsXml() ? Answer.XML : Answer.JSON;
    }

    private static void send(RpcCall call, Answer answer, HttpServletResponse http) {
        BrokenAnswer broken = call.brokenAnswer();
        if (broken == BrokenAnswer.RESET) {
            return; // the container closes the connection
        }
        byte[] body = broken == null ? answer.body() : Arrays.copyOf(answer.body(), answer.body().length / 2);
        http.setStatus(broken == BrokenAnswer.MALFORMED ? HttpServletResponse.SC_OK : answer.status());
        http.setContentType(answer.contentType());
        http.setContentLength(broken == BrokenAnswer.CUT ? answer.body().length : body.length);
        http.setHeader("Access-Control-Allow-Origin", "*");
        http.setHeader("Access-Control-Expose-Headers", "*");
        http.setHeader("x-acs-request-id", call.requestId());
        http.setHeader("x-acs-trace-id", call.traceId());
        try {
            http.getOutputStream().write(body);
            if (broken == BrokenAnswer.CUT) {
                http.flushBuffer();
            }
        } catch (IOException callerIsGone) {
            // Nobody is left to be told; the container closes the connection.
        }
    }

    /** First digit of the body's length, Base64 of its MD5 without padding, last digit of the length. */
    private static String etag(byte[] body) {
        try {
            String length = Integer.toString(body.length);
            byte[] md5 = MessageDigest.getInstance("MD5").digest(body);
            return length.charAt(0)
                    + Base64.getEncoder().withoutPadding().encodeToString(md5)
                    + length.charAt(length.length() - 1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Header values are ASCII: what is not is percent-encoded. */
    private static String headerValue(String text) {
        return text.codePoints()
                .collect(
                        StringBuilder::new,
                        (value, point) -> value.append(
                                point >= 0x20 && point < 0x7f
                                        ? Character.toString(point)
                                        : URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8)),
                        StringBuilder::append)
                .toString();
    }
}
