package io.github.bastionhost.emulator.seed;

import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.seed.SeedFiles.SeedText;
import io.github.bastionhost.emulator.seed.SeedValue.Items;
import io.github.bastionhost.emulator.seed.SeedValue.Members;
import io.github.bastionhost.emulator.seed.SeedValue.Reference;
import io.github.bastionhost.emulator.seed.SeedValue.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the text of a seed file, YAML or JSON: a list of calls, each an action with its parameters. Of YAML's types none
 * counts: what stands there is sent as it is written.
 */
final class SeedReader {

    /** What names an answer. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final Pattern REFERENCE = Pattern.compile("\\$(" + NAME + ")((?:\\.[A-Za-z][A-Za-z0-9]*)*)");

    /** What YAML's reader says may quote a value; these sentences do not. */
    private static final Pattern HARMLESS = Pattern.compile("mapping values are not allowed here"
            + "|could not find expected ':'"
            + "|found unexpected end of stream"
            + "|expected <[a-z ]+>, but found '<[a-z ]+>'");

    /** Deeper than any parameter, and an end for a list that holds itself. */
    private static final int DEEPEST = 12;

    private static final String HINT =
            "is not YAML; a value that begins with one of & * ! | > %% @ ` [ { or holds ': ' or ' #' needs quotes%s";

    private final String file;

    private SeedReader(String file) {
        this.file = file;
    }

    /**
     * An element of a seed file.
     *
     * @param place where it begins
     * @param verb an action, Instance or with
     * @param as what its answer is called
     * @param parameters by their names
     */
    record Entry(Place place, String verb, @Nullable String as, Map<String, Given> parameters) {}

    /** A parameter's value, and where it stands. */
    record Given(Place place, SeedValue value) {}

    /** The elements of a seed file. */
    static List<Entry> read(SeedText seed) {
        return new SeedReader(seed.name()).readAll(seed.text());
    }

    private List<Entry> readAll(String text) {
        Node root = compose(text);
        if (root == null) {
            return List.of();
        }
        if (!(root instanceof SequenceNode list)) {
            throw place(root).mistake("a seed file is a list of calls: each begins with '- '");
        }
        List<Entry> entries = new ArrayList<>();
        list.getValue().forEach(element -> entries.add(entry(element)));
        return entries;
    }

    private @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(SeedFiles.LARGEST_BYTES);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            String problem = String.valueOf(malformed.getProblem());
            throw new Place(file, line)
                    .mistake(HINT.formatted(HARMLESS.matcher(problem).matches() ? " (" + problem + ")" : ""));
        } catch (YAMLException malformed) {
            throw new Place(file, 1)
                    .mistake("the file holds a character that YAML does not allow, or is nested too deep");
        }
    }

    private Entry entry(Node node) {
        String verb = null;
        String as = null;
        Map<String, Given> parameters = Map.of();
        for (Map.Entry<String, NodeTuple> member : members(node, "a call looks like '- Action: {Parameter: value}'")
                .entrySet()) {
            Node value = member.getValue().getValueNode();
            if (member.getKey().equals("as")) {
                as = name(value);
            } else if (verb != null) {
                throw place(member.getValue().getKeyNode())
                        .mistake("an element holds one call, and an 'as' that names its answer; %s begins another, or"
                                        .formatted(Quoted.of(member.getKey()))
                                + " is a parameter that is not indented");
            } else {
                verb = member.getKey();
                parameters = parameters(verb, value);
            }
        }
        if (verb == null) {
            throw place(node).mistake("the element holds no call");
        }
        return new Entry(place(node), verb, as, parameters);
    }

    private String name(Node node) {
        if (node instanceof ScalarNode scalar && NAME.matcher(scalar.getValue()).matches()) {
            return scalar.getValue();
        }
        throw place(node).mistake("as", "must be a name: a letter, then letters, digits, hyphens and underscores");
    }

    private Map<String, Given> parameters(String verb, Node node) {
        Map<String, Given> parameters = new LinkedHashMap<>();
        if (!isNothing(node)) {
            members(node, Quoted.of(verb) + " takes parameters: 'Name: value'").forEach((name, member) -> {
                Node value = member.getValueNode();
                parameters.put(name, new Given(place(value), value(verb + "." + name, value, 0)));
            });
        }
        return parameters;
    }

    private SeedValue value(String field, Node node, int depth) {
        if (depth > DEEPEST) {
            throw place(node).mistake(field, "is nested deeper than any parameter");
        }
        if (!node.getTag().startsWith(Tag.PREFIX)) {
            throw place(node).mistake(field, "begins with !, which is YAML's mark of a type: it needs quotes");
        }
        if (isNothing(node)) {
            throw place(node).mistake(field, "has no value: leave it out, or write '' for an empty text");
        }
        if (node instanceof SequenceNode list) {
            return new Items(list.getValue().stream()
                    .map(item -> value(field, item, depth + 1))
                    .toList());
        }
        if (node instanceof MappingNode) {
            Map<String, SeedValue> values = new LinkedHashMap<>();
            members(node, field + " takes members: 'Name: value'")
                    .forEach((name, member) ->
                            values.put(name, value(field + "." + name, member.getValueNode(), depth + 1)));
            return new Members(values);
        }
        return text(field, (ScalarNode) node);
    }

    /** A text, or what it stands for: {@code $web01} and {@code $web01.HostId} are references, {@code $$} is a dollar. */
    private SeedValue text(String field, ScalarNode node) {
        String text = node.getValue();
        if (text.startsWith("$$")) {
            return new Text(Secret.of(text.substring(1)));
        }
        if (!text.startsWith("$")) {
            return new Text(Secret.of(text));
        }
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            // It may be a password: not quoted.
            throw place(node)
                    .mistake(
                            field,
                            "begins with $ but is no reference like $web01 or $web01.HostId; for a text that begins with"
                                    + " $, write $$ there");
        }
        String path = reference.group(2);
        return new Reference(
                reference.group(1),
                path.isEmpty() ? List.of() : List.of(path.substring(1).split("\\.", -1)),
                place(node));
    }

    private Map<String, NodeTuple> members(Node node, String form) {
        if (!(node instanceof MappingNode mapping)) {
            throw place(node).mistake(form);
        }
        Map<String, NodeTuple> members = new LinkedHashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw place(member.getKeyNode()).mistake("a name must be a plain text");
            }
            if (members.put(key.getValue(), member) != null) {
                throw place(key).mistake(Quoted.of(key.getValue()) + " is given twice");
            }
        }
        return members;
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.NULL)
                && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
    }

    private Place place(Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }
}
