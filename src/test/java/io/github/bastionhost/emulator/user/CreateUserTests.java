package io.github.bastionhost.emulator.user;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.PASSWORD;
import static io.github.bastionhost.emulator.user.UserRequests.createRamUser;
import static io.github.bastionhost.emulator.user.UserRequests.createUser;
import static io.github.bastionhost.emulator.user.UserRequests.newUser;
import static io.github.bastionhost.emulator.user.UserRequests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateUser, and GetUser to see what became of it: catalogue and samples. */
class CreateUserTests extends EmulatorTests {

    private Answer get(String userId) {
        return emulator.call(Request.of("GetUser", instanceId).with("UserId", userId));
    }

    private long users() {
        return database()
                .sql("select count(*) from bastion_user where instance_id = :instance")
                .param("instance", instanceId)
                .query(Long.class)
                .single();
    }

    @Test
    void answersTheIdAsText() {
        Answer answer = emulator.call(createUser(instanceId, "abc_def"));

        assertThat(answer).isAccepted();
        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"UserId\":\"1\"}"
                        .formatted(answer.at("/RequestId").asString()));
    }

    @Test
    void givesTheDocumentedDefaults() {
        Answer user = get(newUser(emulator, instanceId, "abc_def"));

        assertThat(user)
                .isAccepted()
                .hasMember("/User/Comment", "")
                .hasMember("/User/DisplayName", "abc_def")
                .hasMember("/User/Email", "")
                .hasMember("/User/Language", "zh-cn")
                .hasMember("/User/LanguageStatus", "Global")
                .hasMember("/User/Mobile", "")
                .hasMember("/User/MobileCountryCode", "CN")
                .hasMember("/User/NeedResetPassword", "false")
                .hasMember("/User/Source", "Local")
                .hasMember("/User/SourceUserId", "")
                .hasMember("/User/TwoFactorStatus", "Global")
                .hasMember("/User/UserId", "1")
                .hasMember("/User/UserName", "abc_def");
        assertThat(user.at("/User/TwoFactorMethods").toString()).isEqualTo("[]");
        assertThat(user.at("/User/UserState").toString()).isEqualTo("[\"Normal\"]");
        assertThat(user.at("/User").has("EffectiveStartTime")).isFalse();
        assertThat(user.at("/User").has("EffectiveEndTime")).isFalse();
    }

    @Test
    void keepsWhatTheSampleShows() {
        Answer user = get(newUser(
                emulator,
                createUser(instanceId, "abcabc_def")
                        .with("Comment", "first\nsecond")
                        .with("DisplayName", "Bob")
                        .with("EffectiveStartTime", "1669630029")
                        .with("EffectiveEndTime", "4102444800")
                        .with("Email", "1099**@qq.com")
                        .with("Language", "en")
                        .with("LanguageStatus", "Custom")
                        .with("Mobile", "1359999****")
                        .with("MobileCountryCode", "SA")
                        .with("NeedResetPassword", "true")
                        .with("TwoFactorMethods", "[\"sms\"]")
                        .with("TwoFactorStatus", "Enable")));

        assertThat(user)
                .hasMember("/User/Comment", "first\nsecond")
                .hasMember("/User/DisplayName", "Bob")
                .hasMember("/User/EffectiveStartTime", "1669630029")
                .hasMember("/User/EffectiveEndTime", "4102444800")
                .hasMember("/User/Email", "1099**@qq.com")
                .hasMember("/User/Language", "en")
                .hasMember("/User/LanguageStatus", "Custom")
                .hasMember("/User/Mobile", "1359999****")
                .hasMember("/User/MobileCountryCode", "SA")
                .hasMember("/User/NeedResetPassword", "true")
                .hasMember("/User/TwoFactorStatus", "Enable");
        assertThat(texts(user.at("/User/TwoFactorMethods"))).containsExactly("sms");
        assertThat(texts(user.at("/User/UserState"))).containsExactly("Normal");
        assertThat(user.at("/User").propertyNames())
                .containsExactlyInAnyOrder(
                        "Comment",
                        "DisplayName",
                        "EffectiveEndTime",
                        "EffectiveStartTime",
                        "Email",
                        "Language",
                        "LanguageStatus",
                        "Mobile",
                        "MobileCountryCode",
                        "NeedResetPassword",
                        "Source",
                        "SourceUserId",
                        "TwoFactorMethods",
                        "TwoFactorStatus",
                        "UserId",
                        "UserName",
                        "UserState");
        assertThat(user.at("/User/EffectiveEndTime").isIntegralNumber()).isTrue();
        assertThat(user.at("/User/NeedResetPassword").isBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstanceId", "UserName", "Source"})
    void refusesARequestWithoutARequiredParameter(String name) {
        assertThat(emulator.call(createUser(instanceId, "name").without(name)))
                .isRefusedAsInvalid()
                .because(name + " is required");
        assertThat(emulator.call(createUser(instanceId, "name").with(name, "")))
                .isRefusedAsInvalid()
                .because(name + " is required");
        assertThat(users()).isZero();
    }

    static Stream<String> localNames() {
        return Stream.of("a", "A_1", "9", "n".repeat(128));
    }

    @ParameterizedTest
    @MethodSource("localNames")
    void takesLocalNamesOfLettersDigitsAndUnderscores(String name) {
        assertThat(get(newUser(emulator, instanceId, name))).hasMember("/User/UserName", name);
    }

    static Stream<String> badNames() {
        return Stream.of("n".repeat(129), "a b", "名", "a/b", "a\nb", "", " ");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesOtherNames(String name) {
        assertThat(emulator.call(createUser(instanceId, name)))
                .isRefusedAsInvalid()
                .because("UserName ");
        assertThat(emulator.call(createRamUser(instanceId, name, "1")))
                .isRefusedAsInvalid()
                .because("UserName ");
        assertThat(users()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a@b", "a-b"})
    void takesDotsAtSignsAndHyphensOnlyFromElsewhere(String name) {
        assertThat(emulator.call(createUser(instanceId, name)))
                .isRefusedAsInvalid()
                .because("UserName of a Local user must be letters, digits and underscores", name);
        assertThat(emulator.call(createRamUser(instanceId, name, "1"))).isAccepted();
    }

    static Stream<String> goodPasswords() {
        return Stream.of("Passw0r!", "aA0~aA0~" + "x".repeat(120), "aaAA00名名。", "aA0 !aA0", "aA0😀aA0😀");
    }

    @ParameterizedTest
    @MethodSource("goodPasswords")
    void takesPasswordsOfEveryKindOfCharacter(String password) {
        assertThat(emulator.call(createUser(instanceId, "name").with("Password", password)))
                .isAccepted();
    }

    static Stream<String> badPasswords() {
        return Stream.of(
                "Passw0!",
                "aA0~aA0~" + "x".repeat(121),
                "passw0rd!",
                "PASSW0RD!",
                "Password!",
                "Passw0rdd",
                "Passw0rd d",
                "Passw0rd!\n",
                "名名名名名名名名");
    }

    @ParameterizedTest
    @MethodSource("badPasswords")
    void refusesOtherPasswordsWithoutRepeatingThem(String password) {
        Answer answer = emulator.call(createUser(instanceId, "name").with("Password", password));

        assertThat(answer).isRefusedAsInvalid().because("Password must be 8 to 128 characters long");
        assertThat(answer.body()).doesNotContain(password.strip());
        assertThat(users()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "empty"})
    void requiresAPasswordOfALocalUserOnly(String how) {
        String none = how.equals("empty") ? "" : null;

        assertThat(emulator.call(createUser(instanceId, "name").with("Password", none)))
                .isRefusedAsInvalid()
                .because("Password is required for a Local user");
        assertThat(emulator.call(createRamUser(instanceId, "name", "1").with("Password", none)))
                .isAccepted();
    }

    @Test
    void sealsThePassword() {
        String user = newUser(emulator, instanceId, "name");

        byte[] sealed = column("sealed_password", "name");
        assertThat(sealed).hasSize(PASSWORD.length() + 29);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(PASSWORD);
        assertThat(get(user).body()).doesNotContain("assword\":\"", PASSWORD);
    }

    @Test
    void ignoresAPasswordFromElsewhereAndASourceUserIdFromHere() {
        newUser(emulator, createRamUser(instanceId, "ram", "1").with("Password", PASSWORD));
        String local = newUser(emulator, createUser(instanceId, "local").with("SourceUserId", "1"));
        newUser(emulator, createUser(instanceId, "other").with("SourceUserId", "1"));

        assertThat(column("sealed_password", "ram")).isNull();
        assertThat(get(local)).hasMember("/User/SourceUserId", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ram", "AD", "LDAP"})
    void requiresTheIdThatTheUserHasElsewhere(String source) {
        Request create = createRamUser(instanceId, "name", "1").with("Source", source);

        for (String none : new String[] {null, "", " "}) {
            assertThat(emulator.call(create.with("SourceUserId", none)))
                    .isRefusedAsInvalid()
                    .because("SourceUserId is required for a user of " + source);
        }
        assertThat(get(newUser(emulator, create.with("SourceUserId", "CN=名,DC=corp"))))
                .hasMember("/User/Source", source)
                .hasMember("/User/SourceUserId", "CN=名,DC=corp");
    }

    @Test
    void takesUsersOfIdaasWithAndWithoutTheirIdThere() {
        Request create = Request.of("CreateUser", instanceId).with("Source", "IDaaS-EIAM");

        assertThat(get(newUser(emulator, create.with("UserName", "a")))).hasMember("/User/Source", "IDaaS-EIAM");
        newUser(emulator, create.with("UserName", "b"));
        assertThat(get(newUser(emulator, create.with("UserName", "c").with("SourceUserId", "user_1"))))
                .hasMember("/User/SourceUserId", "user_1");
    }

    @Test
    void refusesANameThatIsTaken() {
        newUser(emulator, instanceId, "name");

        for (Request again : List.of(createUser(instanceId, "name"), createRamUser(instanceId, "name", "1"))) {
            assertThat(emulator.call(again))
                    .isRefusedWith(400, "UserAlreadyExists")
                    .hasMember("/Message", "The user already exists.")
                    .because("has a user with the UserName \"name\"");
        }
        assertThat(emulator.call(createUser(instanceId, "NAME"))).isAccepted();
        assertThat(emulator.call(createUser(instanceId + "x", "name"))).isAccepted();
        assertThat(users()).isEqualTo(2);
    }

    @Test
    void refusesAUserOfElsewhereThatIsHereAlready() {
        newUser(emulator, createRamUser(instanceId, "one", "12274"));

        assertThat(emulator.call(createRamUser(instanceId, "two", "12274")))
                .isRefusedWith(400, "UserAlreadyExists")
                .because("has a user with the SourceUserId \"12274\"");
        assertThat(emulator.call(createRamUser(instanceId, "two", "12274").with("Source", "LDAP")))
                .isAccepted();
        assertThat(emulator.call(createRamUser(instanceId + "x", "two", "12274")))
                .isAccepted();
    }

    @Test
    void letsOneOfFiftyCallersTakeAName() {
        List<Answer> answers = Race.of(50, number -> emulator.call(createUser(instanceId, "name")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "UserAlreadyExists"));
        assertThat(users()).isEqualTo(1);
        assertThat(emulator.call(Request.of("ListUsers", instanceId))).hasMember("/TotalCount", "1");
    }

    static Stream<String[]> longTexts() {
        return Stream.of(
                new String[] {"DisplayName", "128"},
                new String[] {"Comment", "500"},
                new String[] {"Email", "256"},
                new String[] {"Mobile", "32"},
                new String[] {"SourceUserId", "256"});
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void keepsTextsUpToTheirLimits(String name, String limit) {
        String text = "🔑".repeat(Integer.parseInt(limit));

        assertThat(get(newUser(emulator, createRamUser(instanceId, "name", "1").with(name, text))))
                .hasMember("/User/" + name, text);
        assertThat(emulator.call(createRamUser(instanceId, "other", "2").with(name, text + "x")))
                .isRefusedAsInvalid()
                .because(name + " must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DisplayName", "Email", "Mobile", "SourceUserId"})
    void refusesControlCharacters(String name) {
        assertThat(emulator.call(createRamUser(instanceId, "name", "1").with(name, "a\nb")))
                .isRefusedAsInvalid()
                .because(name + " must be");
    }

    @Test
    void showsTheLogonNameWhereTheDisplayNameIsEmpty() {
        assertThat(get(newUser(emulator, createUser(instanceId, "name").with("DisplayName", ""))))
                .hasMember("/User/DisplayName", "name");
    }

    @ParameterizedTest
    @CsvSource({
        "Source, local",
        "Language, fr",
        "LanguageStatus, custom",
        "MobileCountryCode, XX",
        "TwoFactorStatus, On",
        "NeedResetPassword, 1",
        "EffectiveStartTime, -1",
        "EffectiveEndTime, -1",
        "EffectiveEndTime, 2022-01-01",
        "TwoFactorMethods, sms",
        "TwoFactorMethods, '[\"phone\"]'",
        "TwoFactorMethods, '[0]'",
        "TwoFactorMethods, '[\"0\"]'",
        "TwoFactorMethods, '[\"\"]'",
        "TwoFactorMethods, '[null]'",
        "TwoFactorMethods, '[\"sms\",\"email\"]'"
    })
    void refusesValuesThatAreNotListed(String name, String value) {
        assertThat(emulator.call(createUser(instanceId, "name").with(name, value)))
                .isRefusedAsInvalid()
                .because(name);
        assertThat(users()).isZero();
    }

    @Test
    void namesTheTwoFactorMethodsThatThereAre() {
        assertThat(emulator.call(createUser(instanceId, "name").with("TwoFactorMethods", "[\"phone\"]")))
                .because("TwoFactorMethods must be one of sms, email, dingtalk, totp, gmusbkey, not \"phone\"");
    }

    @Test
    void requiresTheLanguageThatIsOnesOwn() {
        Request custom = createUser(instanceId, "name").with("LanguageStatus", "Custom");

        assertThat(emulator.call(custom))
                .isRefusedAsInvalid()
                .because("Language is required where LanguageStatus is Custom");
        assertThat(emulator.call(custom.with("Language", "zh-cn"))).isAccepted();
    }

    @Test
    void requiresTheMethodOfTwoFactors() {
        Request enabled = createUser(instanceId, "name").with("TwoFactorStatus", "Enable");

        for (String none : new String[] {null, "", "[]"}) {
            assertThat(emulator.call(enabled.with("TwoFactorMethods", none)))
                    .isRefusedAsInvalid()
                    .because("TwoFactorMethods is required where TwoFactorStatus is Enable");
        }
        assertThat(emulator.call(enabled.with("TwoFactorMethods", "[\"totp\"]")))
                .isAccepted();
    }

    @ParameterizedTest
    @CsvSource({"email, Email", "sms, Mobile", "dingtalk, Mobile"})
    void requiresTheAddressThatAMethodNeeds(String method, String address) {
        Request create = createUser(instanceId, "name").with("TwoFactorMethods", "[\"" + method + "\"]");

        assertThat(emulator.call(create.with("TwoFactorStatus", "Enable")))
                .isRefusedAsInvalid()
                .because(address + " is required for the two-factor method " + method);
        assertThat(emulator.call(create.with("TwoFactorStatus", "Enable").with(address, "x")))
                .isAccepted();
        assertThat(emulator.call(create.with("UserName", "disabled").with("TwoFactorStatus", "Disable")))
                .isAccepted();
        assertThat(emulator.call(create.with("UserName", "global"))).isAccepted();
    }

    @Test
    void takesTimesWhoseStartIsBeforeTheirEnd() {
        Request create = createUser(instanceId, "name").with("EffectiveStartTime", "1000");

        for (String end : List.of("1000", "999")) {
            assertThat(emulator.call(create.with("EffectiveEndTime", end)))
                    .isRefusedAsInvalid()
                    .because("EffectiveStartTime 1000 must be before EffectiveEndTime " + end);
        }
        assertThat(emulator.call(create.with("EffectiveEndTime", "1001"))).isAccepted();
        assertThat(emulator.call(create.with("UserName", "never").with("EffectiveEndTime", "0")))
                .isAccepted();
    }

    private byte[] column(String name, String userName) {
        return database()
                .sql("select %s from bastion_user where instance_id = :instance and name = :name".formatted(name))
                .param("instance", instanceId)
                .param("name", userName)
                .query((row, number) -> new byte[][] {row.getBytes(1)})
                .single()[0];
    }
}
