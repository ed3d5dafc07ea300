package io.github.bastionhost.emulator.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mistyped name was meant to be. */
class NearestNameTests {

    private static final List<String> ACTIONS =
            List.of("CreateHost", "CreateHostGroup", "DeleteHost", "GetHost", "ListHosts", "ListHostGroups");

    @ParameterizedTest
    @CsvSource({
        "CreatHost, CreateHost",
        "createhost, CreateHost",
        "CraeteHost, CreateHost",
        "CreateHostGruop, CreateHostGroup",
        "ListHost, ListHosts",
        "GetHosts, GetHost",
        "HostList, GetHost"
    })
    void hasTheFewestEdits(String given, String nearest) {
        assertThat(NearestName.of(given, ACTIONS)).contains(nearest);
    }

    @Test
    void isTheFirstOfSeveral() {
        assertThat(NearestName.of("ab", List.of("abc", "abd", "ac"))).contains("abc");
        assertThat(NearestName.of("ab", List.of("ac", "abd", "abc"))).contains("ac");
    }

    @Test
    void isNoneOfNone() {
        assertThat(NearestName.of("ab", List.of())).isEmpty();
    }

    /** The short cut leaves nothing out: the same as with each name compared letter by letter. */
    @Test
    void isWhatAllComparisonsTogetherTell() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            List<String> known =
                    IntStream.range(0, 20).mapToObj(name -> word(random)).toList();
            String given = word(random);
            String nearest = known.stream()
                    .min(Comparator.comparingInt(name -> NearestName.edits(name, given)))
                    .orElseThrow();

            assertThat(NearestName.of(given, known)).as(given).contains(nearest);
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(12), 0, 6)
                .mapToObj(letter -> Character.toString("aBcd\u00e4\u4e2d".charAt(letter)))
                .reduce("", String::concat);
    }

    /** As long as a request may be: compared whole, it would hold a processor for minutes. */
    @Test
    void isFoundForAVeryLongName() {
        String given = "CreateHost" + "x".repeat(4 << 20);

        assertThat(Stream.generate(() -> NearestName.of(given, ACTIONS)).limit(100))
                .allSatisfy(nearest -> assertThat(nearest).contains("CreateHost"));
    }
}
