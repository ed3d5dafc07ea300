package io.github.bastionhost.emulator.console;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of an answer as it is shown.
 *
 * @param label what it is, in words
 * @param wire what the API calls it
 * @param text empty where there is none
 * @param href where it leads
 * @param time what it means, where it is a time
 * @param tone how a state is to look: good, bad or none of both
 * @param code whether each character counts
 */
record Cell(
        String label,
        String wire,
        String text,
        @Nullable String href,
        @Nullable Moment time,
        @Nullable String tone,
        boolean code) {

    private static final long SECONDS_OF_A_YEAR = 31_536_000;
    private static final Set<String> STATES =
            Set.of("State", "UserState", "SourceInstanceState", "InstanceStatus", "TaskState", "SwitchStatus");
    private static final Set<String> GOOD = Set.of("NORMAL", "RUNNING", "ACTIVE", "APPROVED", "ON");
    /** Words that are not written as their letters stand in the API's names. */
    private static final Map<String, String> SPELT = Map.ofEntries(
            Map.entry("acl", "ACL"),
            Map.entry("ai", "AI"),
            Map.entry("db", "DB"),
            Map.entry("eni", "ENI"),
            Map.entry("id", "ID"),
            Map.entry("ids", "IDs"),
            Map.entry("ips", "IPs"),
            Map.entry("kms", "KMS"),
            Map.entry("tcp", "TCP"),
            Map.entry("vpc", "VPC"));

    private static final Map<String, String> WHOLE = Map.of("IPs", "IPs", "IDaaSModule", "IDaaS module");

    /** The value of an answer's member. */
    static Cell of(String wire, JsonNode value, @Nullable String href, Instant now) {
        String text = text(value);
        return new Cell(
                label(wire),
                wire,
                text,
                text.isEmpty() || text.equals("0") ? null : href,
                time(wire, value, now),
                tone(wire, value),
                wire.endsWith("Id") || wire.toLowerCase(Locale.ROOT).endsWith("fingerprint"));
    }

    /** Plain words that the API has no name for. */
    static Cell of(String label, String text) {
        return new Cell(label, label, text, null, null, null, false);
    }

    /** The same under another label. */
    Cell labelled(String other) {
        return new Cell(other, wire, text, href, time, tone, code);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Cell::text).collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        return value.isObject() ? value.toString() : value.asString("");
    }

    private static @Nullable Moment time(String wire, JsonNode value, Instant now) {
        if (!wire.endsWith("Time") && !wire.endsWith("At")) {
            return null;
        }
        long number = value.asLong(0);
        if (number < SECONDS_OF_A_YEAR) {
            return null;
        }
        // Instances have milliseconds, all others seconds: no second of this format has twelve digits.
        Instant instant = number >= 100_000_000_000L ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Moment.of(instant, now);
    }

    private static @Nullable String tone(String wire, JsonNode value) {
        if (value.isBoolean() || wire.equals("HasPassword")) {
            return value.asBoolean() || value.asString("").equals("true") ? "good" : null;
        }
        if (!STATES.contains(wire)) {
            return null;
        }
        String state = text(value).toUpperCase(Locale.ROOT);
        return state.isEmpty() ? null : GOOD.contains(state) ? "good" : "plain";
    }

    /** The words in a name of the API: {@code HostPrivateAddress} is a host private address. */
    static String label(String wire) {
        return WHOLE.getOrDefault(wire, words(wire));
    }

    private static String words(String wire) {
        String words = IntStream.range(0, wire.length())
                .mapToObj(
                        at -> at > 0 && startsWord(wire, at) ? " " + wire.charAt(at) : String.valueOf(wire.charAt(at)))
                .collect(Collectors.joining());
        String sentence = Stream.of(words.split(" "))
                .map(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                        ? word
                        : SPELT.getOrDefault(word.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static boolean startsWord(String name, int at) {
        if (!Character.isUpperCase(name.charAt(at))) {
            return false;
        }
        boolean afterSmall = !Character.isUpperCase(name.charAt(at - 1));
        boolean beforeSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return afterSmall || beforeSmall;
    }
}
