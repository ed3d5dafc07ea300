package io.github.bastionhost.emulator.user;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.createRamUser;
import static io.github.bastionhost.emulator.user.UserRequests.createUser;
import static io.github.bastionhost.emulator.user.UserRequests.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ModifyUser: what is absent or empty stays, as the catalogue says of each parameter. */
class ModifyUserTests extends EmulatorTests {

    private Request modify(String userId) {
        return Request.of("ModifyUser", instanceId).with("UserId", userId);
    }

    private Answer get(String userId) {
        return emulator.call(Request.of("GetUser", instanceId).with("UserId", userId));
    }

    private String fullUser() {
        return newUser(
                emulator,
                createUser(instanceId, "name")
                        .with("Comment", "comment")
                        .with("DisplayName", "Bob")
                        .with("EffectiveStartTime", "1000")
                        .with("EffectiveEndTime", "4102444800")
                        .with("Email", "a@b")
                        .with("Language", "en")
                        .with("LanguageStatus", "Custom")
                        .with("Mobile", "123")
                        .with("MobileCountryCode", "DE")
                        .with("NeedResetPassword", "true")
                        .with("TwoFactorMethods", "[\"sms\"]")
                        .with("TwoFactorStatus", "Enable"));
    }

    @ParameterizedTest
    @CsvSource({
        "Comment, other",
        "DisplayName, Alice",
        "EffectiveStartTime, 2000",
        "EffectiveEndTime, 4102444801",
        "Email, c@d",
        "Language, zh-cn",
        "LanguageStatus, Global",
        "Mobile, 456",
        "MobileCountryCode, US",
        "NeedResetPassword, false",
        "TwoFactorStatus, Disable"
    })
    void changesOneSettingAndNoOther(String name, String value) {
        String user = fullUser();
        String before = get(user).at("/User").toString();

        Answer answer = emulator.call(modify(user).with(name, value));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        Answer after = get(user);
        assertThat(after).hasMember("/User/" + name, value);
        assertThat(after.at("/User").toString().replaceAll("\"%s\":[^,]*".formatted(name), ""))
                .isEqualTo(before.replaceAll("\"%s\":[^,]*".formatted(name), ""));
    }

    @Test
    void changesTheTwoFactorMethod() {
        String user = fullUser();

        assertThat(emulator.call(modify(user).with("TwoFactorMethods", "[ \"email\" ]")))
                .isAccepted();

        assertThat(get(user)).hasMember("/User/TwoFactorMethods/0", "email");
    }

    @Test
    void keepsEverythingThatIsSentEmpty() {
        String user = fullUser();
        String before = get(user).at("/User").toString();
        byte[] password = password();

        Request modify = modify(user);
        for (String name : new String[] {
            "Comment",
            "DisplayName",
            "EffectiveStartTime",
            "EffectiveEndTime",
            "Email",
            "Language",
            "LanguageStatus",
            "Mobile",
            "MobileCountryCode",
            "NeedResetPassword",
            "Password",
            "TwoFactorMethods",
            "TwoFactorStatus"
        }) {
            modify = modify.with(name, "");
        }

        assertThat(emulator.call(modify)).isAccepted();
        assertThat(emulator.call(modify(user))).isAccepted();
        assertThat(get(user).at("/User").toString()).isEqualTo(before);
        assertThat(password()).isEqualTo(password);
    }

    @Test
    void takesTheLimitsOfTimeAway() {
        String user = fullUser();

        assertThat(emulator.call(modify(user).with("EffectiveStartTime", "0").with("EffectiveEndTime", "0")))
                .isAccepted();

        assertThat(get(user).at("/User").has("EffectiveStartTime")).isFalse();
        assertThat(get(user).at("/User").has("EffectiveEndTime")).isFalse();
    }

    @Test
    void changesThePasswordOfALocalUserOnly() {
        String user = newUser(emulator, instanceId, "name");
        byte[] before = password();

        assertThat(emulator.call(modify(user).with("Password", "0therPass!"))).isAccepted();
        assertThat(password()).isNotEqualTo(before).hasSize(10 + 29);

        assertThat(emulator.call(modify(user).with("Password", "short")))
                .isRefusedAsInvalid()
                .because("Password must");
        String ram = newUser(emulator, createRamUser(instanceId, "ram", "1"));
        assertThat(emulator.call(modify(ram).with("Password", "0therPass!"))).isAccepted();
        assertThat(database()
                        .sql("select count(sealed_password) from bastion_user where instance_id = :instance")
                        .param("instance", instanceId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void judgesTimesByWhatTheUserHas() {
        String user = fullUser();

        assertThat(emulator.call(modify(user).with("EffectiveEndTime", "1000")))
                .isRefusedAsInvalid()
                .because("EffectiveStartTime 1000 must be before EffectiveEndTime 1000");
        assertThat(emulator.call(modify(user).with("EffectiveStartTime", "4102444800")))
                .isRefusedAsInvalid()
                .because("EffectiveStartTime 4102444800 must be before");
        assertThat(get(user))
                .hasMember("/User/EffectiveStartTime", "1000")
                .hasMember("/User/EffectiveEndTime", "4102444800");
    }

    @Test
    void judgesTwoFactorsByWhatTheUserHas() {
        String user = newUser(emulator, instanceId, "name");

        assertThat(emulator.call(modify(user).with("TwoFactorStatus", "Enable")))
                .isRefusedAsInvalid()
                .because("TwoFactorMethods is required");
        assertThat(emulator.call(modify(user).with("TwoFactorMethods", "[\"email\"]")))
                .isAccepted();
        assertThat(emulator.call(modify(user).with("TwoFactorStatus", "Enable")))
                .isRefusedAsInvalid()
                .because("Email is required for the two-factor method email");
        assertThat(emulator.call(modify(user).with("TwoFactorStatus", "Enable").with("Email", "a@b")))
                .isAccepted();
        assertThat(emulator.call(modify(user).with("TwoFactorMethods", "[\"dingtalk\"]")))
                .isRefusedAsInvalid()
                .because("Mobile is required for the two-factor method dingtalk");
        assertThat(get(user)).hasMember("/User/TwoFactorMethods/0", "email");
    }

    @Test
    void requiresALanguageFromWhoGetsOneOfItsOwn() {
        String user = newUser(emulator, instanceId, "name");

        assertThat(emulator.call(modify(user).with("LanguageStatus", "Custom")))
                .isRefusedAsInvalid()
                .because("Language is required");
        assertThat(emulator.call(modify(user).with("LanguageStatus", "Custom").with("Language", "en")))
                .isAccepted();
        assertThat(emulator.call(modify(user).with("LanguageStatus", "Custom"))).isAccepted();
        assertThat(get(user)).hasMember("/User/Language", "en");
    }

    @ParameterizedTest
    @CsvSource({"Email, 257", "Mobile, 33", "DisplayName, 129", "Comment, 501"})
    void refusesTextsThatAreTooLong(String name, int length) {
        String user = newUser(emulator, instanceId, "name");

        assertThat(emulator.call(modify(user).with(name, "x".repeat(length))))
                .isRefusedAsInvalid()
                .because(name + " must be");
        assertThat(emulator.call(modify(user).with(name, "x".repeat(length - 1))))
                .isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetUser", "ModifyUser", "DeleteUser"})
    void refusesAnIdThatNamesNoUser(String action) {
        newUser(emulator, instanceId + "x", "name");
        Request request = Request.of(action, instanceId);

        assertThat(emulator.call(request.with("UserId", "1")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .hasMember("/Message", "The user is not found.")
                .because("UserId \"1\" names no user of");
        assertThat(emulator.call(request.with("UserId", "x")))
                .isRefusedAsInvalid()
                .because("UserId must be an id");
        assertThat(emulator.call(request)).isRefusedAsInvalid().because("UserId is required");
        assertThat(emulator.call(request.with("UserId", "")))
                .isRefusedAsInvalid()
                .because("UserId is required");
    }

    private byte[] password() {
        return database()
                .sql("select sealed_password from bastion_user where instance_id = :instance and name = 'name'")
                .param("instance", instanceId)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
