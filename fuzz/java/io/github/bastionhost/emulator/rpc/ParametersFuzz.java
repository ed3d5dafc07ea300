package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.fuzz.Rules.require;
import static io.github.bastionhost.emulator.fuzz.Rules.requireSame;

import io.github.bastionhost.emulator.fuzz.Rules;
import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The decoding of query and form. What was decoded reads the same once it is encoded anew. */
public final class ParametersFuzz {

    private ParametersFuzz() {}

    /** Takes a {@link FuzzedCall}. */
    public static void fuzzerTestOneInput(byte[] input) {
        RpcCall call = FuzzedCall.of(input);
        try {
            call.read();
        } catch (RpcException refused) {
            Rules.requireReadable(refused.reason());
        }
        Parameters parameters = call.parameters();
        requireSame(
                parameters.query(),
                again(parameters.query(), false).query(),
                "a query reads the same when written anew");
        requireSame(parameters.form(), again(parameters.form(), true).form(), "a form does");
        require(parameters.query().size() + parameters.form().size() <= Parameters.MOST, "parameters are limited");
        for (String name : parameters.names()) {
            String value = parameters.get(name);
            require(value != null, "a parameter with a name has a value");
            boolean differs = List.of(parameters.query(), parameters.form()).stream()
                    .flatMap(List::stream)
                    .anyMatch(sent -> sent.name().equals(name) && !sent.value().equals(value));
            requireSame(differs, parameters.contradicts(name), "copies that differ are known");
        }
        requireSame(
                parameters.query(), FuzzedCall.of(input).parameters().query(), "the same request reads the same again");
    }

    private static Parameters again(List<Parameter> sent, boolean isForm) {
        String text = sent.stream()
                .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
                .collect(Collectors.joining("&"));
        Parameters parameters = new Parameters();
        if (isForm) {
            parameters.addForm(text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            parameters.addQuery(text);
        }
        require(parameters.fault() == null, "what we encode can be decoded");
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
