package io.github.bastionhost.emulator.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.ApiRevision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** How parameters become records: types, both forms of lists, and which of several faults is told. */
class ParameterBinderTests {

    enum Kind {
        Host,
        Database
    }

    record Host(@NotBlank String hostId, @Nullable List<String> hostAccountIds) {}

    record AnyRequest(
            @Nullable String text,
            @Nullable Long number,
            @Nullable @Min(1) @Max(5) Integer small,
            @Nullable Boolean flag,
            @Nullable Kind kind,
            @Nullable Secret secret,
            @Nullable @Size(max = 3) List<String> ids,
            @Nullable List<Kind> kinds,
            @Nullable List<@Valid Host> hosts,
            @Nullable @Valid Host section,
            @Nullable @NotBlank String dBName) {}

    private final ParameterBinder binder = new ParameterBinder(validator(), ApiRevision.LATEST);

    private static LocalValidatorFactoryBean validator() {
        LocalValidatorFactoryBean validator = RpcValidation.validator();
        validator.afterPropertiesSet();
        return validator;
    }

    private AnyRequest bind(String query) {
        Parameters parameters = new Parameters();
        parameters.addQuery("DBName=x&" + query);
        return (AnyRequest) binder.bind(parameters, AnyRequest.class);
    }

    private String reason(String query) {
        return catchThrowableOfType(RpcException.class, () -> bind(query)).reason();
    }

    @Test
    void leavesWhatIsAbsentNull() {
        assertThat(bind("")).isEqualTo(new AnyRequest(null, null, null, null, null, null, null, null, null, null, "x"));
    }

    @Test
    void keepsTextAsItWasSent() {
        assertThat(bind("Text=%20a+b%2B%E4%B8%BB%20").text()).isEqualTo(" a b+主 ");
        assertThat(bind("Text=").text()).isEmpty();
    }

    @Test
    void takesAnEmptyValueOfAnyOtherTypeForNone() {
        assertThat(bind("Number=&Small=&Flag=&Kind=&Secret=&Ids=&Hosts=&Section="))
                .isEqualTo(bind(""));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-5, -5", "007, 7", "9223372036854775807, 9223372036854775807"})
    void readsNumbers(String text, long value) {
        assertThat(bind("Number=" + text).number()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "1.5", "99999999999999999999", "9223372036854775808", "0x10", "%207", "1e3", "%2B1", "١"})
    void refusesOtherNumbers(String text) {
        assertThat(reason("Number=" + text)).startsWith("Number must be an integer");
    }

    @Test
    void refusesAnIntegerThatIsTooLarge() {
        assertThat(reason("Small=2147483648")).startsWith("Small must be an integer of -2147483648 to 2147483647");
    }

    @Test
    void readsBooleansInAnyCaseAndNothingElse() {
        assertThat(bind("Flag=TRUE").flag()).isTrue();
        assertThat(bind("Flag=false").flag()).isFalse();
        assertThat(reason("Flag=yes")).startsWith("Flag must be true or false");
        assertThat(reason("Flag=1")).startsWith("Flag must be true or false");
    }

    @Test
    void readsEnumsInTheirOwnCase() {
        assertThat(bind("Kind=Host").kind()).isEqualTo(Kind.Host);
        assertThat(reason("Kind=host")).isEqualTo("Kind must be one of Host, Database, not \"host\"");
    }

    @ParameterizedTest
    @CsvSource({"phone", "host", "0", "''"})
    void readsEnumsInListsByTheirNamesAlone(String kind) {
        assertThat(bind("Kinds=%5B%22Host%22%5D").kinds()).containsExactly(Kind.Host);
        assertThat(reason("Kinds=%5B%22" + kind + "%22%5D"))
                .isEqualTo("Kinds must be one of Host, Database, not \"" + kind + "\"");
        assertThat(reason("Kinds=%5B0%5D")).isEqualTo("Kinds must be one of Host, Database, not \"0\"");
    }

    @Test
    void mindsTheCaseOfNames() {
        assertThat(bind("number=5&NUMBER=6").number()).isNull();
    }

    @Test
    void readsListsAsJsonTextAndAsRepeatedParameters() {
        assertThat(bind("Ids=%5B%221%22,%222%22%5D").ids()).containsExactly("1", "2");
        assertThat(bind("Ids.2=b&Ids.1=a&Ids.10=c").ids()).containsExactly("a", "b", "c");
        assertThat(bind("Ids=%5B%5D").ids()).isEmpty();
    }

    @Test
    void readsListsOfRecordsInBothForms() {
        List<Host> expected = List.of(new Host("1", List.of("7", "8")), new Host("2", null));

        assertThat(bind("Hosts=[{%22HostId%22:%221%22,%22HostAccountIds%22:[%227%22,%228%22]},{%22HostId%22:%222%22}]")
                        .hosts())
                .isEqualTo(expected);
        assertThat(bind("Hosts.1.HostId=1&Hosts.1.HostAccountIds.1=7&Hosts.1.HostAccountIds.2=8&Hosts.2.HostId=2")
                        .hosts())
                .isEqualTo(expected);
    }

    @Test
    void readsARecordInBothForms() {
        assertThat(bind("Section={%22HostId%22:%221%22,%22Unknown%22:5}").section())
                .isEqualTo(new Host("1", null));
        assertThat(bind("Section.HostId=1").section()).isEqualTo(new Host("1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "{", "nonsense", "%7B%22a%22:1%7D"})
    void refusesListsThatAreNone(String text) {
        assertThat(reason("Ids=" + text)).isEqualTo("Ids must be the JSON text of a list");
    }

    @Test
    void namesTheElementThatBreaksARule() {
        assertThat(reason("Hosts.1.HostId=1&Hosts.2.HostId=%20"))
                .isEqualTo("Hosts.2.HostId is required and must not be blank");
        assertThat(reason("Ids.1=a&Ids.2=b&Ids.3=c&Ids.4=d")).isEqualTo("Ids must hold 0 to 3 elements");
    }

    @Test
    void tellsTheFirstFaultInTheOrderOfTheRecord() {
        assertThat(reason("Number=x&Small=9")).startsWith("Number ");
        assertThat(reason("Small=9&Flag=x")).startsWith("Small must be at most 5");
        assertThat(reason("Flag=x&Small=x")).startsWith("Small ");
    }

    @Test
    void refusesCopiesThatDiffer() {
        assertThat(reason("Text=a&Text=b")).isEqualTo("Text was sent twice with different values");
        assertThat(bind("Unknown=a&Unknown=b").text()).isNull();
    }

    @Test
    void quotesAValueShortAndPrintable() {
        assertThat(reason("Kind=" + "%0A%00x".repeat(100))).hasSizeLessThan(130).doesNotContain("\n", "\0");
    }

    @Test
    void capitalisesTheFirstLetterOnly() {
        assertThat(RequestShape.wireName("dBName")).isEqualTo("DBName");
        assertThat(RequestShape.wireName("iPAclConfig")).isEqualTo("IPAclConfig");
    }
}
