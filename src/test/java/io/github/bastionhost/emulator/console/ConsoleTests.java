package io.github.bastionhost.emulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.RawHttp;
import io.github.bastionhost.emulator.testing.Request;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the console, each for what it shows and for what it must not. */
class ConsoleTests extends EmulatorTests {

    private Answer page(String path) {
        return emulator.control("GET", "/console" + path);
    }

    private String shown(String path) {
        Answer answer = page(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String inInstance(String path) {
        return "/instances/" + instanceId + path;
    }

    private String create(String action, String... parameters) {
        Request request = Request.of(action, instanceId);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.with(parameters[i], parameters[i + 1]);
        }
        Answer answer = emulator.call(request.asForm());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().properties().stream()
                .filter(member ->
                        member.getKey().endsWith("Id") && !member.getKey().equals("RequestId"))
                .map(member -> member.getValue().asString())
                .findFirst()
                .orElse("");
    }

    private String createHost(String name) {
        return create(
                "CreateHost",
                "HostName",
                name,
                "ActiveAddressType",
                "Private",
                "HostPrivateAddress",
                "192.0.2.1",
                "OSType",
                "Linux",
                "Source",
                "Local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/journal", "/controls", "/coverage", "/clock", "/instances/bastionhost-cn-emulator01"})
    void tellsTheBrowserToLoadNothingFromElsewhere(String path) {
        Answer answer = page(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.http().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        assertThat(answer.body())
                .doesNotContainPattern("<script(?![^>]* src=\"/_emulator/)")
                .doesNotContain("<style", " style=", " onclick=", "javascript:")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @ParameterizedTest
    @CsvSource({
        "console.css, text/css;charset=utf-8",
        "console.js,  text/javascript;charset=utf-8",
        "htmx.js,     text/javascript;charset=utf-8",
        "icon.svg,    image/svg+xml"
    })
    void servesItsFiles(String name, String type) {
        Answer answer = page("/assets/" + name);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase(type);
        assertThat(answer.header("Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/assets/other.css",
                "/instances/%s/nothing",
                "/instances/%s/hosts/1/nothing",
                "/instances/%s/hosts/4711",
                "/instances/%s/hosts/abc",
                "/instances/%s/users/4711",
                "/instances/%s/tickets/1",
                "/instances/%s/tokens/4711",
                "/instances/%s/tokens/abc",
                "/instances/%s/tokens/99999999999999999999",
                "/journal/00000000-0000-0000-0000-000000000000",
                "/@never-used",
                "/@never-used/journal",
                "/@no%%20name/journal"
            })
    void saysThatThereIsNothing(String path) {
        Answer answer = page(path.formatted(instanceId));

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
    }

    @Test
    void showsNoSandboxIntoBeing() {
        page("/@never-used/journal");

        assertThat(emulator.control("GET", "/sandboxes?pageSize=1000").body()).doesNotContain("never-used");
    }

    @Test
    void showsWhatIsInAnInstance() {
        String host = createHost("web <b>01</b>");
        create("CreateHostAccount", "HostId", host, "ProtocolName", "SSH", "HostAccountName", "deploy");

        assertThat(shown(inInstance(""))).contains("DescribeInstanceAttribute").containsPattern("Hosts <b>1</b>");
        assertThat(shown(inInstance("/hosts")))
                .contains("web &lt;b&gt;01&lt;/b&gt;", "192.0.2.1", "/hosts/" + host)
                .doesNotContain("web <b>");
        assertThat(shown(inInstance("/hosts/" + host)))
                .contains(
                        "GetHost",
                        "deploy",
                        "<a href=\"/_emulator/console" + inInstance("/hosts/" + host + "/accounts"));
        assertThat(shown(inInstance("/hosts/" + host + "/accounts"))).contains("deploy");
        assertThat(shown(inInstance("/hosts?HostName=other"))).contains("Nothing matches");
    }

    @Test
    void showsGrantsWithTheirAccounts() {
        String host = createHost("web01");
        String account =
                create("CreateHostAccount", "HostId", host, "ProtocolName", "SSH", "HostAccountName", "deploy");
        String user = create("CreateUser", "Source", "Local", "UserName", "alice", "Password", "Pa55word!x");
        create(
                "AttachHostAccountsToUser",
                "UserId",
                user,
                "Hosts",
                "[{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}]".formatted(host, account));

        assertThat(shown(inInstance("/users/" + user))).contains("alice", "Granted hosts", "web01");
        assertThat(shown(inInstance("/users/%s/granted-hosts/%s".formatted(user, host))))
                .contains("deploy", "<span class=\"pill good\">yes</span>");
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < 51; i++) {
            create("CreateHostGroup", "HostGroupName", "group-%02d".formatted(i));
        }

        String first = shown(inInstance("/host-groups"));
        assertThat(first.split("<td data-label=\"Host group ID\"", -1)).hasSize(51);
        assertThat(first)
                .contains("Page 1 of 2, 51 in all", "group-00", "?page&#x3D;2")
                .doesNotContain("group-50");
        assertThat(shown(inInstance("/host-groups?page=2")))
                .contains("group-50")
                .doesNotContain("group-00");
        assertThat(shown(inInstance("/host-groups?page=0"))).contains("group-00");
        assertThat(shown(inInstance("/host-groups?page=999999"))).doesNotContain("group-");
    }

    @Test
    void showsWhatIsLeftOfTokens() {
        create(
                "GenerateAssetOperationToken",
                "AssetType",
                "Host",
                "AssetId",
                "11",
                "AssetAccountId",
                "2",
                "OperationMode",
                "Sso",
                "AssetAccountProtocolName",
                "SSH",
                "SsoClient",
                "sftp");

        assertThat(shown(inInstance("/tokens")))
                .containsPattern("data-until=\"\\d+\"[^>]*>59m \\d+s<")
                .contains("0, no limit", "10 of 10", "Host 11");
        assertThat(shown(inInstance("/tokens/1")))
                .contains("NODE_COMMON", "NODE_EMULATOR", "<dt>ClientName</dt><dd class=\"code\">sftp</dd>")
                .contains("<dt>SSOToken</dt><dd class=\"code\">******</dd>");
    }

    @Test
    void keepsTheJournalToItself() {
        emulator.call(Request.of("ListHosts", instanceId));
        long before = requests();
        shown(inInstance(""));
        shown(inInstance("/hosts"));

        assertThat(requests()).isEqualTo(before);
    }

    private long requests() {
        return emulator.control("GET", "/requests?parameter=InstanceId=" + instanceId)
                .at("/totalCount")
                .asLong();
    }

    @Test
    void findsRequests() {
        createHost("web01");
        emulator.call(
                Request.of("CreateHost", instanceId).with("HostNmae", "db <01>").with("AccessKeyId", "LTAI5x"));
        String query = "/journal?parameter=" + instanceId;

        assertThat(shown(query)).contains("HostName&#x3D;web01", "HostNmae&#x3D;db &lt;01&gt;");
        assertThat(shown(query + "&code=OK")).contains("web01").doesNotContain("LTAI5x</td>");
        assertThat(shown(query + "&code=InvalidParameter&action=CreateHost"))
                .contains("LTAI5x</td>")
                .doesNotContain("HostName&#x3D;web01");
        assertThat(shown(query + "&accessKeyId=LTAI5x")).contains("LTAI5x</td>").doesNotContain("HostName&#x3D;web01");
        assertThat(shown("/journal?parameter=InstanceId%3D" + instanceId)).contains("HostName&#x3D;web01");
        assertThat(shown(query + "&action=DeleteHost")).contains("No request like that.");
        assertThat(shown("/journal?parameter=Password%3Dguess")).contains("masked in the journal");
    }

    @Test
    void tellsWhatHasComeSince() {
        String query = "/journal/news?parameter=" + instanceId;
        assertThat(page(query).status()).isEqualTo(204);

        createHost("web01");
        Answer first = page(query);
        assertThat(first.header("HX-Reswap")).isEqualTo("innerHTML");
        String id = data(first.body());
        assertThat(page(query + "&after=" + id).status()).isEqualTo(204);
        emulator.call(Request.of("ListHosts", instanceId + "-other"));
        assertThat(page("/journal/news?parameter=HostName%3Dweb01&after=" + id).status())
                .isEqualTo(204);

        createHost("web02");
        Answer second = page(query + "&after=" + id);
        assertThat(second.header("HX-Reswap")).isEqualTo("afterbegin");
        assertThat(second.body()).contains("web02").doesNotContain("HostName&#x3D;web01");
        assertThat(page(query + "&after=gone").header("HX-Reswap")).isEqualTo("innerHTML");
    }

    private static String data(String html) {
        Matcher id = Pattern.compile("data-id=\"([^\"]+)\"").matcher(html);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void explainsARequest() {
        emulator.call(Request.of("CreatHost", instanceId));
        String id = emulator.control("GET", "/requests/latest").at("/requestId").asString();

        assertThat(shown("/journal/" + id))
                .contains("There is no action CreatHost; the nearest is CreateHost.")
                .contains("InvalidAction.NotFound");
    }

    @Test
    void showsCoverageWithItsSources() {
        assertThat(shown("/coverage"))
                .contains("of 196 documented actions", "not served", "pill assumed", "pill client");
        assertThat(shown("/coverage?sought=describeinst&evidence=client"))
                .contains("DescribeInstanceAttribute")
                .doesNotContain("ConfigInstanceWhiteList");
    }

    @Test
    void leadsToInstancesAndSandboxes() {
        assertThat(page("/go?instance=bastionhost-cn-st220aw****").header("Location"))
                .endsWith("/_emulator/console/instances/bastionhost-cn-st220aw****");
        assertThat(page("/go?sandbox=ci-1").header("Location")).endsWith("/_emulator/console/@ci-1");
        assertThat(page("/go?sandbox=default").header("Location")).endsWith("/_emulator/console");
        assertThat(page("/go?sandbox=//evil.test/").header("Location"))
                .endsWith("/_emulator/console/@%2F%2Fevil.test%2F");
    }

    @Test
    void showsAWorldOfItsOwn() {
        EmulatorClient sandboxed = emulator.in("console-tests");
        sandboxed.call(Request.of("CreateHostGroup", instanceId).with("HostGroupName", "only-there"));

        assertThat(shown("/@console-tests" + inInstance("/host-groups"))).contains("only-there");
        assertThat(shown("/%40console-tests" + inInstance("/host-groups"))).contains("only-there");
        assertThat(shown(inInstance("/host-groups"))).doesNotContain("only-there");
        assertThat(shown("/@console-tests/journal")).contains("only-there");
    }

    @Test
    void asksForAKnownHost() {
        assertThat(RawHttp.send(
                                emulator.endpoint(),
                                "GET /_emulator/console HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(403);
        assertThat(RawHttp.send(
                                emulator.endpoint(),
                                "GET /_emulator/console/assets/console.js HTTP/1.1\r\nHost: evil.test\r\nConnection:"
                                        + " close\r\n\r\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsNoSecret() {
        String password = "Vault-Pa55-" + instanceId.substring(15);
        String keyText = KeyCase.named("ed25519-openssh").privateKeyBase64();
        String host = createHost("web01");
        String key = create("CreateHostShareKey", "HostShareKeyName", "deploy", "PrivateKey", keyText);
        String account = create(
                "CreateHostAccount",
                "HostId",
                host,
                "ProtocolName",
                "SSH",
                "HostAccountName",
                "deploy",
                "Password",
                password);
        String user = create("CreateUser", "Source", "Local", "UserName", "alice", "Password", password);
        Answer token = emulator.call(Request.of("GenerateAssetOperationToken", instanceId)
                .with("AssetType", "Host")
                .with("AssetId", host)
                .with("AssetAccountId", account)
                .with("OperationMode", "Sso")
                .with("AssetAccountProtocolName", "SSH")
                .with("SsoClient", "ssh"));
        emulator.call(Request.of("RenewAssetOperationToken", instanceId)
                .with("Token", token.at("/AssetOperationToken/Token").asString()));
        String value = token.at("/AssetOperationToken/Token").asString();

        List<String> pages = new ArrayList<>(List.of("", "/journal", "/controls", "/coverage"));
        pages.add(inInstance(""));
        for (String path : List.of(
                "/hosts",
                "/hosts/" + host,
                "/hosts/" + host + "/accounts",
                "/hosts/" + host + "/accounts/" + account,
                "/keys",
                "/keys/" + key,
                "/users",
                "/users/" + user,
                "/tokens",
                "/tokens/1")) {
            pages.add(inInstance(path));
        }
        emulator.control("GET", "/requests?pageSize=100&parameter=InstanceId=" + instanceId)
                .at("/requests")
                .forEach(request ->
                        pages.add("/journal/" + request.at("/requestId").asString()));
        assertThat(pages).hasSizeGreaterThan(19);
        for (String path : pages) {
            assertThat(shown(path))
                    .as(path)
                    .doesNotContain(password, keyText, keyText.substring(40, 80), value, "testAccessKeySecret")
                    .doesNotContain(
                            new String(Base64.getDecoder().decode(value), StandardCharsets.US_ASCII),
                            token.at("/AssetOperationToken/SsoUrl").asString());
        }
    }

    @Test
    void takesNoFormForItsControls() {
        Answer answer = emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/_emulator/console/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=x")));

        assertThat(answer.status()).isEqualTo(415);
    }
}
