package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.policy.PolicyRequests.newPolicy;
import static io.github.bastionhost.emulator.policy.PolicyRequests.onPolicy;
import static io.github.bastionhost.emulator.policy.PolicyRequests.setSection;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sections of a policy: what they take, what they refuse, and how GetPolicy shows them. */
class PolicySectionTests extends EmulatorTests {

    private static final JsonMapper JSON = new JsonMapper();

    @BeforeEach
    void createPolicy() {
        newPolicy(emulator, instanceId, "policy");
    }

    private void set(String section, String json) {
        assertThat(emulator.call(setSection(section, instanceId, "1", json))).isAccepted();
    }

    private JsonNode section(String name) {
        return emulator.call(onPolicy("GetPolicy", instanceId, "1")).at("/Policy/" + name);
    }

    private void assertShown(String name, String json) {
        assertThat(section(name)).isEqualTo(JSON.readTree(json));
    }

    @Test
    void restrictNothingAtFirst() {
        assertShown("AccessTimeRangeConfig", "{\"EffectiveTime\":[]}");
        assertShown("ApprovalConfig", "{\"SwitchStatus\":\"Off\"}");
        assertShown(
                "CommandConfig", "{\"Approval\":{\"Commands\":[]},\"Deny\":{\"AclType\":\"black\",\"Commands\":[]}}");
        assertShown("IPAclConfig", "{\"AclType\":\"black\",\"IPs\":[]}");
        assertThat(section("ProtocolConfig").at("/SSH"))
                .hasSize(13)
                .allMatch(state -> state.asString().equals("Enable"));
        assertThat(section("ProtocolConfig").at("/RDP"))
                .hasSize(6)
                .allMatch(state -> state.asString().equals("Enable"));
    }

    @Test
    void showsTimesAsTexts() {
        set(
                "AccessTimeRangeConfig",
                "{\"EffectiveTime\":[{\"Days\":[1,7],\"Hours\":[0,23]},{\"Days\":[\"3\"],\"Hours\":[\"12\"]}]}");

        assertShown(
                "AccessTimeRangeConfig",
                "{\"EffectiveTime\":[{\"Days\":[\"1\",\"7\"],\"Hours\":[\"0\",\"23\"]},"
                        + "{\"Days\":[\"3\"],\"Hours\":[\"12\"]}]}");

        set("AccessTimeRangeConfig", "{}");
        assertShown("AccessTimeRangeConfig", "{\"EffectiveTime\":[]}");
    }

    @Test
    void switchesApproval() {
        set("ApprovalConfig", "{\"SwitchStatus\":\"On\"}");
        assertShown("ApprovalConfig", "{\"SwitchStatus\":\"On\"}");

        set("ApprovalConfig", "{\"SwitchStatus\":\"Off\"}");
        assertShown("ApprovalConfig", "{\"SwitchStatus\":\"Off\"}");
    }

    @Test
    void keepsCommands() {
        String commands = "{\"Approval\":{\"Commands\":[\"reboot\"]},"
                + "\"Deny\":{\"AclType\":\"white\",\"Commands\":[\"ls -l\",\"echo \\\"ü\\\"\"]}}";
        set("CommandConfig", commands);
        assertShown("CommandConfig", commands);

        set("CommandConfig", "{\"Deny\":{\"AclType\":\"black\"}}");
        assertShown(
                "CommandConfig", "{\"Approval\":{\"Commands\":[]},\"Deny\":{\"AclType\":\"black\",\"Commands\":[]}}");
    }

    @Test
    void keepsAddresses() {
        String addresses =
                "{\"AclType\":\"white\",\"IPs\":[\"10.0.0.1\",\"192.168.0.0/16\",\"2001:db8::/32\",\"::1\"]}";
        set("IPAclConfig", addresses);

        assertShown("IPAclConfig", addresses);
    }

    @Test
    void takesAnAbsentSwitchAsDisable() {
        set("ProtocolConfig", "{\"SSH\":{\"SFTPChannel\":\"Enable\",\"SFTPMkdir\":\"Enable\",\"SSHChannel\":null}}");

        JsonNode protocols = section("ProtocolConfig");
        assertThat(protocols.at("/SSH/SFTPChannel").asString()).isEqualTo("Enable");
        assertThat(protocols.at("/SSH/SFTPMkdir").asString()).isEqualTo("Enable");
        assertThat(protocols.at("/SSH/SSHChannel").asString()).isEqualTo("Disable");
        assertThat(protocols.at("/SSH/X11Forwarding").asString()).isEqualTo("Disable");
        assertThat(protocols.at("/RDP/RecordKeyboard").asString()).isEqualTo("Disable");
    }

    @Test
    void keepsEverySwitchApart() {
        for (String name : section("ProtocolConfig").at("/RDP").propertyNames()) {
            set("ProtocolConfig", "{\"SSH\":{\"SSHChannel\":\"Enable\"},\"RDP\":{\"%s\":\"Enable\"}}".formatted(name));
            assertThat(section("ProtocolConfig").at("/RDP").properties())
                    .allMatch(state ->
                            state.getValue().asString().equals(state.getKey().equals(name) ? "Enable" : "Disable"));
        }
        for (String name : section("ProtocolConfig").at("/SSH").propertyNames()) {
            set("ProtocolConfig", "{\"SSH\":{\"SSHChannel\":\"Enable\",\"%s\":\"Enable\"}}".formatted(name));
            assertThat(section("ProtocolConfig").at("/SSH").properties())
                    .allMatch(state -> state.getValue()
                            .asString()
                            .equals(
                                    state.getKey().equals(name)
                                                    || state.getKey().equals("SSHChannel")
                                            ? "Enable"
                                            : "Disable"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":[0],"Hours":[1]}]}    | AccessTimeRangeConfig.EffectiveTime.1.Days.1
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":[8],"Hours":[1]}]}    | AccessTimeRangeConfig.EffectiveTime.1.Days.1
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":[1],"Hours":[0,24]}]} | AccessTimeRangeConfig.EffectiveTime.1.Hours.2
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":[1],"Hours":[-1]}]}   | AccessTimeRangeConfig.EffectiveTime.1.Hours.1
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":[1]}]}                | AccessTimeRangeConfig.EffectiveTime.1.Hours
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":[],"Hours":[1]}]}     | AccessTimeRangeConfig.EffectiveTime.1.Days
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":[null],"Hours":[1]}]} | AccessTimeRangeConfig.EffectiveTime.1.Days.1
            AccessTimeRangeConfig | {"EffectiveTime":[null]}                        | AccessTimeRangeConfig.EffectiveTime.1
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":["x"],"Hours":[1]}]}  | AccessTimeRangeConfig must be the JSON text
            AccessTimeRangeConfig | {"EffectiveTime":[{"Days":[1.5],"Hours":[1]}]}  | AccessTimeRangeConfig must be the JSON text
            ApprovalConfig        | {}                                              | ApprovalConfig.SwitchStatus
            ApprovalConfig        | {"SwitchStatus":"on"}                           | ApprovalConfig must be one of On, Off
            ApprovalConfig        | On                                              | ApprovalConfig must be the JSON text
            ApprovalConfig        | null                                            | ApprovalConfig
            ApprovalConfig        | {"SwitchStatus":"On"} x                         | ApprovalConfig must be the JSON text
            CommandConfig         | {}                                              | CommandConfig.Deny
            CommandConfig         | {"Deny":{}}                                     | CommandConfig.Deny.AclType
            CommandConfig         | {"Deny":{"AclType":"grey"}}                     | CommandConfig must be one of black, white
            CommandConfig         | {"Deny":{"AclType":"black","Commands":[" "]}}   | CommandConfig.Deny.Commands.1
            CommandConfig         | {"Deny":{"AclType":"black"},"Approval":{"Commands":["a\\nb"]}} | CommandConfig.Approval.Commands.1
            IPAclConfig           | {"IPs":[]}                                      | IPAclConfig.AclType
            IPAclConfig           | {"AclType":"black"}                             | IPAclConfig.IPs
            IPAclConfig           | {"AclType":"black","IPs":["10.0.0.0/33"]}       | IPAclConfig.IPs.1 must be an IP address
            IPAclConfig           | {"AclType":"black","IPs":["10.0.0.1","host"]}   | IPAclConfig.IPs.2 must be an IP address
            IPAclConfig           | {"AclType":"black","IPs":[null]}                | IPAclConfig.IPs.1
            ProtocolConfig        | {}                                              | SSHChannel or SFTPChannel
            ProtocolConfig        | {"RDP":{"ClipboardUpload":"Enable"}}            | SSHChannel or SFTPChannel
            ProtocolConfig        | {"SSH":{"ExecCommand":"Enable"}}                | SSHChannel or SFTPChannel
            ProtocolConfig        | {"SSH":{"SSHChannel":"On"}}                     | ProtocolConfig must be one of Enable, Disable
            """)
    void refusesWhatMakesNoSense(String section, String json, String reason) {
        JsonNode before = section(section);

        assertThat(emulator.call(setSection(section, instanceId, "1", json)))
                .isRefusedAsInvalid()
                .because(reason);

        assertThat(section(section)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AccessTimeRangeConfig", "ApprovalConfig", "CommandConfig", "IPAclConfig", "ProtocolConfig"})
    void mustBeSent(String section) {
        assertThat(emulator.call(setSection(section, instanceId, "1", "")))
                .isRefusedAsInvalid()
                .because(section);
        assertThat(emulator.call(onPolicy("SetPolicy" + section, instanceId, "1")))
                .isRefusedAsInvalid()
                .because(section);
    }

    private static String texts(int count, String each) {
        return IntStream.range(0, count).mapToObj(i -> "\"" + each + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void takesListsAtTheirLimitsAndNoLongerOnes() {
        String range = "{\"Days\":[1],\"Hours\":[1]}";
        assertAtTheLimit(
                "AccessTimeRangeConfig", "{\"EffectiveTime\":%s}", "[" + range + (", " + range).repeat(99) + "]");
        assertBeyond("AccessTimeRangeConfig", "{\"EffectiveTime\":%s}", "[" + range + (", " + range).repeat(100) + "]");
        assertAtTheLimit("IPAclConfig", "{\"AclType\":\"white\",\"IPs\":%s}", texts(500, "10.0.0.1"));
        assertBeyond("IPAclConfig", "{\"AclType\":\"white\",\"IPs\":%s}", texts(501, "10.0.0.1"));
        String commands = "{\"Deny\":{\"AclType\":\"white\",\"Commands\":%1$s},\"Approval\":{\"Commands\":%1$s}}";
        assertAtTheLimit("CommandConfig", commands, texts(500, "ls"));
        assertBeyond("CommandConfig", commands, texts(501, "ls"));
        assertAtTheLimit("CommandConfig", commands, texts(500, "\\\"".repeat(256)));
        assertAtTheLimit("CommandConfig", commands, texts(1, "😀".repeat(256)));
        assertBeyond("CommandConfig", commands, texts(1, "c".repeat(257)));
    }

    private void assertAtTheLimit(String section, String form, String list) {
        assertThat(emulator.call(setSection(section, instanceId, "1", form.formatted(list))
                        .asForm()))
                .isAccepted();
    }

    private void assertBeyond(String section, String form, String list) {
        assertThat(emulator.call(setSection(section, instanceId, "1", form.formatted(list))
                        .asForm()))
                .isRefusedAsInvalid()
                .because(section);
    }
}
