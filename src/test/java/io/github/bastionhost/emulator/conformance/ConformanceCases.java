package io.github.bastionhost.emulator.conformance;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.conformance.NotedLimit.Kind;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of an action: what the catalogue says of its parameters, tried on both sides of each line. */
public final class ConformanceCases {

    /** Ids of 1 to 18 digits; others are texts of the caller. */
    private static final Set<String> IDS = Set.of(
            "HostId",
            "HostAccountId",
            "HostGroupId",
            "HostShareKeyId",
            "DatabaseId",
            "DatabaseAccountId",
            "UserId",
            "UserGroupId",
            "PolicyId",
            "OperationTicketId",
            "CommandId",
            "ApproveId",
            "TaskId",
            "AssetId",
            "AssetAccountId");

    /** What a value needs beside it, by {@code Action.Parameter=Value}; an empty text leaves out. */
    private static final Map<String, Map<String, String>> COMPANIONS = companions();

    /** The address in use of what the examples refer to, which cannot be taken away. */
    private static final Set<String> KEPT =
            Set.of("ModifyHost.HostPrivateAddress", "ModifyDatabase.DatabasePrivateAddress");

    private static final String UNKNOWN_ID = "999999999";

    /** What names a thing; a name is taken once. */
    private static final Set<String> NAMES = Set.of(
            "HostAccountName",
            "HostGroupName",
            "HostShareKeyName",
            "DatabaseAccountName",
            "UserName",
            "UserGroupName",
            "PolicyName");

    private static Map<String, Map<String, String>> companions() {
        try (InputStream resource =
                Objects.requireNonNull(ConformanceCases.class.getResourceAsStream("/conformance/companions.json"))) {
            return new JsonMapper().readValue(resource, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final DocumentedAction action;
    private final Request example;
    private final Refusals refusals;
    private final List<ConformanceCase> cases = new ArrayList<>();

    private ConformanceCases(DocumentedAction action, Request example) {
        this.action = action;
        this.example = example;
        this.refusals = new Refusals(action);
    }

    /** What is refused; none of it changes anything. */
    public static List<ConformanceCase> refused(DocumentedAction action, Request example) {
        ConformanceCases made = new ConformanceCases(action, example);
        action.parameters().forEach(made::addRefused);
        return made.cases;
    }

    /** What is accepted; it may change something. */
    public static List<ConformanceCase> accepted(DocumentedAction action, Request example) {
        ConformanceCases made = new ConformanceCases(action, example);
        action.parameters().forEach(made::addAccepted);
        return made.cases;
    }

    private void addRefused(DocumentedParameter parameter) {
        String name = parameter.name();
        if (parameter.required()) {
            refuse("without " + name, name, example.without(name));
            refuse(name + " empty", name, example.with(name, ""));
        }
        if (parameter.enumeration() != null) {
            refuse(name + " that is none of its values", name, example.with(name, value(parameter, "Nonsense")));
            addOtherCase(parameter, parameter.enumeration());
        }
        switch (parameter.type()) {
            case "integer" -> {
                refuse(name + " in words", name, example.with(name, "one"));
                refuse(name + " with a fraction", name, example.with(name, "1.5"));
                refuse(name + " too large for any number", name, example.with(name, "9".repeat(30)));
            }
            case "boolean" -> refuse(name + " that is neither", name, example.with(name, "maybe"));
            default -> {}
        }
        if (isJson(parameter)) {
            refuse(name + " as malformed JSON", name, example.with(name, "[{\"a\":"));
            refuse(name + " as a JSON text", name, example.with(name, "\"1\""));
        } else if (IDS.contains(name)) {
            refuse(name + " that is no id", name, example.with(name, "x1"));
            refuse(name + " with too many digits", name, example.with(name, "1".repeat(19)));
        }
        NotedLimit.of(parameter).ifPresent(limit -> addBeyond(parameter, limit));
        addUnknownObject(parameter);
        if (parameter.encoding() != null && isBatch(parameter)) {
            addItem(parameter, "x1", "INVALID_ARGUMENT");
            addItem(parameter, UNKNOWN_ID, knowsNotFound() ? "OBJECT_NOT_FOUND" : "INVALID_ARGUMENT");
        }
        JsonParts.of(parameter, example.parameters().get(name))
                .forEach(part -> refuse(part.name(), name, example.with(name, part.text())));
    }

    private void addOtherCase(DocumentedParameter parameter, List<String> values) {
        String other = values.get(0).toLowerCase(Locale.ROOT);
        if (other.equals(values.get(0))) {
            other = other.toUpperCase(Locale.ROOT);
        }
        boolean isBoolean = values.contains("true");
        if (!values.contains(other) && !isBoolean) {
            refuse(
                    parameter.name() + " in another case",
                    parameter.name(),
                    example.with(parameter.name(), value(parameter, other)));
        }
    }

    private void addBeyond(DocumentedParameter parameter, NotedLimit limit) {
        String name = parameter.name();
        refuse(name + " beyond its limit", name, example.with(name, ofSize(parameter, limit, limit.most() + 1)));
        // A PageSize of 0 is none, as Terraform sends it.
        long below = name.equals("PageSize") ? -1 : limit.least() - 1;
        boolean emptyIsAbsent = below == 0 && limit.kind() != Kind.NUMBER;
        if (!emptyIsAbsent) {
            refuse(name + " below its limit", name, example.with(name, ofSize(parameter, limit, below)));
        }
    }

    /** The code of an unknown object is the chosen one, or InvalidParameter where the page lists codes without it. */
    private void addUnknownObject(DocumentedParameter parameter) {
        for (ChosenError choice : ChosenError.values()) {
            if (parameter.required() && parameter.name().equals(choice.parameter()) && choice != ChosenError.INSTANCE) {
                boolean chosen = ChosenError.of(action).contains(choice);
                int status = chosen ? choice.error().status() : 400;
                String code = chosen ? choice.error().code() : "InvalidParameter";
                add(
                        "%s of nothing is %d %s".formatted(parameter.name(), status, code),
                        example.with(parameter.name(), UNKNOWN_ID),
                        answer -> assertThat(answer).isRefusedWith(status, code).because(UNKNOWN_ID));
            }
        }
    }

    private boolean isBatch(DocumentedParameter parameter) {
        return parameter.name().endsWith("Ids")
                && action.response().properties().stream()
                        .anyMatch(field -> field.name().equals("Results"));
    }

    /** Some batches list fewer codes than others. */
    private boolean knowsNotFound() {
        return action.response().properties().stream()
                .filter(field -> field.name().equals("Results"))
                .flatMap(results ->
                        Objects.requireNonNull(
                                Objects.requireNonNull(results.items()).properties())
                                .stream())
                .filter(field -> field.name().equals("Code"))
                .allMatch(
                        code -> code.enumeration() == null || code.enumeration().contains("OBJECT_NOT_FOUND"));
    }

    private void addItem(DocumentedParameter parameter, String id, String code) {
        Request request = example.with(parameter.name(), "[\"" + id + "\"]");
        add("%s of %s is %s".formatted(parameter.name(), id, code), request, answer -> {
            assertThat(answer).isAccepted().hasMember("/Results/0/Code", code);
            assertThat(answer.at("/Results").size()).isEqualTo(1);
        });
    }

    private void addAccepted(DocumentedParameter parameter) {
        String name = parameter.name();
        if (parameter.type().equals("boolean")) {
            accept(name + " true", name, example.with(name, "true"));
            accept(name + " False", name, example.with(name, "False"));
        } else if (parameter.enumeration() != null) {
            for (String value : parameter.enumeration()) {
                accept(name + " " + value, name, withCompanions(parameter, value));
            }
        }
        NotedLimit.of(parameter).ifPresent(limit -> {
            accept(name + " at its limit", name, example.with(name, ofSize(parameter, limit, limit.most())));
            accept(name + " at its least", name, example.with(name, ofSize(parameter, limit, limit.least())));
        });
        if (!parameter.required()
                && !example.parameters().containsKey(name)
                && !KEPT.contains(action.name() + "." + name)) {
            accept(name + " empty", name, example.with(name, ""));
        }
        if (name.equals("PageSize")) {
            accept(name + " 0", name, example.with(name, "0"));
        }
        if (name.equals("RegionId")) {
            accept(name + " of the instance", name, example.with(name, "cn-hangzhou"));
        }
        if (isJson(parameter) && example.parameters().containsKey(name)) {
            accept(name + " apart", name, Sent.apart(example, name));
        }
    }

    private Request withCompanions(DocumentedParameter parameter, String value) {
        Request request = example.with(parameter.name(), value(parameter, value));
        for (Map.Entry<String, String> companion : COMPANIONS
                .getOrDefault("%s.%s=%s".formatted(action.name(), parameter.name(), value), Map.of())
                .entrySet()) {
            request = request.with(companion.getKey(), companion.getValue());
        }
        return request;
    }

    private void refuse(String what, String parameter, Request request) {
        add(what + " is refused", request, answer -> {
            assertThat(answer).isRefusedAsInvalid();
            assertThat(Refusals.isOf(answer, parameter)).as(answer.body()).isTrue();
        });
    }

    /** Accepted with the companions that it needs, and under a name of its own where the action makes something. */
    private void accept(String what, String parameter, Request request) {
        Request tried = request;
        for (String name : NAMES) {
            String given = example.parameters().get(name);
            if (action.name().startsWith("Create") && given != null && !name.equals(parameter)) {
                tried = tried.with(name, given + "_" + cases.size());
            }
        }
        add(what + " is accepted", tried, answer -> assertThat(answer).isAccepted());
    }

    private void add(String name, Request request, Consumer<Answer> judge) {
        cases.add(new ConformanceCase(name, request, answer -> {
            judge.accept(answer);
            if (answer.status() != 200) {
                refusals.check(answer);
            }
        }));
    }

    private static boolean isJson(DocumentedParameter parameter) {
        return parameter.encoding() != null && !parameter.encoding().equals("plain");
    }

    private static String value(DocumentedParameter parameter, String value) {
        return isJson(parameter) ? "[\"" + value + "\"]" : value;
    }

    private String ofSize(DocumentedParameter parameter, NotedLimit limit, long size) {
        return switch (limit.kind()) {
            case NUMBER -> Long.toString(size);
            case CHARACTERS -> text(parameter.name(), size);
            case ELEMENTS -> elements(parameter, size);
        };
    }

    /** A name is of letters, and not the same from two actions; a password needs one character of each sort. */
    private String text(String parameter, long size) {
        String sorts = parameter.equals("Password") ? "aA1#" : "";
        String letter = action.name().substring(0, 1).toLowerCase(Locale.ROOT);
        return (sorts + letter.repeat((int) size)).substring(0, (int) size);
    }

    /** Different elements, made after the first of the example. */
    private String elements(DocumentedParameter parameter, long size) {
        String text = example.parameters().get(parameter.name());
        JsonNode first = text == null || text.isEmpty() ? null : JsonParts.first(text);
        return IntStream.range(1, (int) size + 1)
                .mapToObj(number -> JsonParts.numbered(first, parameter, number))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
