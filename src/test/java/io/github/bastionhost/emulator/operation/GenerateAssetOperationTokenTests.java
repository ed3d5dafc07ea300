package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GenerateAssetOperationToken, revision of January 2026: seed, and SEMANTICS 1, 2 and 5 where the seed is silent. */
class GenerateAssetOperationTokenTests extends EmulatorTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void issuesATokenForTheDocumentedExample() {
        Instant before = Instant.now();
        Answer answer = emulator.call(
                generateAssetOperationToken("bastionhost-cn-st220aw****").with("RegionId", "cn-hangzhou"));
        Instant after = Instant.now();

        assertThat(answer).isAccepted();
        JsonNode token = answer.at("/AssetOperationToken");
        assertThat(token.propertyNames())
                .containsExactlyInAnyOrder(
                        "CountLeft", "ExpireTime", "HasCountLimit", "MaxRenewCount", "RenewCount", "Token", "TokenId");
        assertThat(token.path("CountLeft").asLong(-1)).isZero();
        assertThat(token.path("HasCountLimit").isBoolean()).isTrue();
        assertThat(token.path("HasCountLimit").asBoolean()).isFalse();
        assertThat(token.path("MaxRenewCount").asLong()).isEqualTo(10);
        assertThat(token.path("RenewCount").isIntegralNumber()).isTrue();
        assertThat(token.path("RenewCount").asLong(-1)).isZero();
        assertThat(token.path("TokenId").isString()).isTrue();
        assertThat(token.path("ExpireTime").asLong())
                .isBetween(before.getEpochSecond() + 3600, after.getEpochSecond() + 3600);
    }

    @Test
    void makesTheTokenOfTheDigitsOfARandomUuid() {
        String token = emulator.call(generateAssetOperationToken(instanceId))
                .at("/AssetOperationToken/Token")
                .asString();

        assertThat(token).hasSize(44).endsWith("=");
        assertThat(new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII))
                .matches("[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}");
    }

    @Test
    void numbersTheTokensOfEachInstanceFromOne() {
        for (int number = 1; number <= 20; number++) {
            assertThat(emulator.call(generateAssetOperationToken(instanceId)))
                    .hasMember("/AssetOperationToken/TokenId", Integer.toString(number));
        }
        assertThat(emulator.call(generateAssetOperationToken(instanceId + "x")))
                .hasMember("/AssetOperationToken/TokenId", "1");
    }

    @Test
    void givesEachOfFiftyCallersATokenOfItsOwn() {
        List<Answer> answers = Race.of(50, number -> emulator.call(generateAssetOperationToken(instanceId)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isAccepted());
        assertThat(distinct(answers, "/AssetOperationToken/Token")).hasSize(50);
        assertThat(distinct(answers, "/AssetOperationToken/TokenId")).hasSize(50);
        assertThat(storedRows()).isEqualTo(50);
    }

    private static Set<String> distinct(List<Answer> answers, String pointer) {
        return answers.stream().map(answer -> answer.at(pointer).asString()).collect(Collectors.toSet());
    }

    /** A request without account, mode and all that hangs on them; a row of the tables below adds its own. */
    private Request bare() {
        return Request.of("GenerateAssetOperationToken", instanceId)
                .with("AssetType", "Host")
                .with("AssetId", "11");
    }

    private static Request apply(Request request, String changes) {
        Request changed = request;
        for (String change : changes.split("&", -1)) {
            int equals = change.indexOf('=');
            changed = change.startsWith("-")
                    ? changed.without(change.substring(1))
                    : changed.with(change.substring(0, equals), change.substring(equals + 1));
        }
        return changed;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # which account
                    AssetAccountId=2
                    AssetAccountName=root
                    AssetAccountId=2&AssetAccountName=other&AssetAccountPassword=dGVzdHBhc3N3b3Jk
                    AssetAccountName=root&AssetAccountProtocolName=SSH
                    AssetAccountName=root&AssetAccountPassword=dGVzdHBhc3N3b3Jk&AssetAccountProtocolName=SSH
                    AssetAccountName=root&AssetAccountPassword=
                    AssetAccountId=&AssetAccountName=root
                    AssetAccountId=2&AssetAccountProtocolName=
                    # which protocol on which asset
                    AssetAccountId=2&AssetAccountProtocolName=RDP
                    AssetType=Database&AssetAccountId=2
                    AssetType=Database&AssetAccountId=2&AssetAccountProtocolName=MySQL
                    AssetType=Database&AssetAccountId=2&AssetAccountProtocolName=SQLServer
                    AssetType=Database&AssetAccountId=2&AssetAccountProtocolName=Oracle
                    AssetType=Database&AssetAccountId=2&AssetAccountProtocolName=PostgreSQL
                    # modes
                    AssetAccountId=2&OperationMode=WebToken
                    AssetAccountId=2&OperationMode=
                    AssetAccountId=2&OperationMode=Sso
                    AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=SSH&SsoClient=ssh
                    AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=SSH&SsoClient=sftp
                    AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=RDP
                    AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=RDP&SsoClient=ssh
                    AssetAccountId=2&AssetAccountProtocolName=SSH
                    AssetType=Database&AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=Oracle&LoginAttribute=SID
                    AssetType=Database&AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=Oracle&LoginAttribute=SERVICENAME
                    AssetType=Database&AssetAccountId=2&AssetAccountProtocolName=Oracle
                    AssetType=Database&AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=PostgreSQL
                    AssetType=Database&AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=MySQL
                    AssetType=Database&AssetAccountName=a&AssetAccountPassword=cA==&AssetAccountProtocolName=PostgreSQL&OperationMode=Sso&DatabaseSchema=orcl
                    AssetType=Database&AssetAccountName=a&AssetAccountPassword=cA==&AssetAccountProtocolName=PostgreSQL
                    AssetType=Database&AssetAccountName=a&AssetAccountPassword=cA==&AssetAccountProtocolName=MySQL&OperationMode=Sso
                    AssetType=Database&AssetAccountName=a&AssetAccountPassword=cA==&AssetAccountProtocolName=Oracle&OperationMode=Sso&DatabaseSchema=orcl&LoginAttribute=SID
                    # the rest
                    AssetAccountId=2&OperationNote=comment
                    AssetAccountId=2&OperationNote=
                    AssetAccountId=2&RegionId=eu-central-1
                    AssetAccountId=2&SomethingElse=1
                    AssetId=999999999999999999&AssetAccountId=999999999999999999
                    """)
    void issuesATokenFor(String changes) {
        assertThat(emulator.call(apply(bare(), changes))).isAccepted();
        assertThat(storedRows()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # required
                    -InstanceId&AssetAccountId=2                    | InstanceId is required
                    InstanceId=&AssetAccountId=2                    | InstanceId is required
                    -AssetType&AssetAccountId=2                     | AssetType is required
                    AssetType=&AssetAccountId=2                     | AssetType is required
                    -AssetId&AssetAccountId=2                       | AssetId is required
                    AssetId=&AssetAccountId=2                       | AssetId is required
                    AssetType=Host                                  | AssetAccountId or AssetAccountName is required
                    AssetAccountId=&AssetAccountName=               | AssetAccountId or AssetAccountName is required
                    AssetAccountPassword=dGVzdHBhc3N3b3Jk           | AssetAccountId or AssetAccountName is required
                    # malformed
                    AssetType=host&AssetAccountId=2                 | AssetType must be one of Host, Database, not "host"
                    AssetType=Server&AssetAccountId=2               | AssetType must be one of
                    AssetId=abc&AssetAccountId=2                    | AssetId must be an id
                    AssetId=-1&AssetAccountId=2                     | AssetId must be an id
                    AssetId=1234567890123456789&AssetAccountId=2    | AssetId must be an id
                    AssetAccountId=two                              | AssetAccountId must be an id
                    AssetAccountId=2&AssetAccountProtocolName=ssh   | AssetAccountProtocolName must be one of SSH, RDP, Oracle
                    AssetAccountId=2&AssetAccountProtocolName=TELNET | AssetAccountProtocolName must be one of
                    AssetAccountId=2&OperationMode=sso              | OperationMode must be one of WebToken, Sso
                    AssetAccountId=2&SsoClient=putty                | SsoClient must be one of ssh, sftp
                    AssetAccountId=2&SsoClient=SSH                  | SsoClient must be one of
                    AssetAccountId=2&LoginAttribute=sid             | LoginAttribute must be one of SERVICENAME, SID
                    AssetAccountName=root&AssetAccountProtocolName=SSH&AssetAccountPassword=pass word | AssetAccountPassword must be Base64
                    AssetAccountName=root&AssetAccountProtocolName=SSH&AssetAccountPassword=cGFzc3dvcmQ | AssetAccountPassword must be Base64
                    AssetAccountName=root&AssetAccountProtocolName=SSH&AssetAccountPassword=-_-_ | AssetAccountPassword must be Base64
                    AssetAccountId=2&AssetAccountPassword=nope!     | AssetAccountPassword must be Base64
                    # protocols fit the asset
                    AssetAccountId=2&AssetAccountProtocolName=MySQL | AssetAccountProtocolName MySQL does not fit AssetType Host, which has SSH, RDP
                    AssetAccountId=2&AssetAccountProtocolName=Oracle | AssetAccountProtocolName Oracle does not fit
                    AssetType=Database&AssetAccountId=2&AssetAccountProtocolName=SSH | AssetAccountProtocolName SSH does not fit AssetType Database
                    AssetType=Database&AssetAccountId=2&AssetAccountProtocolName=RDP | AssetAccountProtocolName RDP does not fit
                    # custom accounts
                    AssetAccountName=root&AssetAccountPassword=dGVzdHBhc3N3b3Jk | AssetAccountProtocolName is required for a custom account
                    # single sign-on
                    AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=SSH | SsoClient is required
                    AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=SSH&SsoClient= | SsoClient is required
                    AssetType=Database&AssetAccountId=2&OperationMode=Sso&AssetAccountProtocolName=Oracle | LoginAttribute is required
                    AssetType=Database&AssetAccountName=a&AssetAccountPassword=cA==&AssetAccountProtocolName=PostgreSQL&OperationMode=Sso | DatabaseSchema is required
                    AssetType=Database&AssetAccountName=a&AssetAccountPassword=cA==&AssetAccountProtocolName=Oracle&OperationMode=Sso&LoginAttribute=SID | DatabaseSchema is required
                    AssetType=Database&AssetAccountName=a&AssetAccountPassword=cA==&AssetAccountProtocolName=Oracle&OperationMode=Sso&LoginAttribute=SID&DatabaseSchema=  | DatabaseSchema is required
                    """)
    void refuses(String changes, String reason) {
        assertThat(emulator.call(apply(bare(), changes))).isRefusedAsInvalid().because(reason);
        assertThat(storedRows()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "AssetAccountName, 128, true", "AssetAccountName, 129, false",
        "DatabaseSchema, 128, true", "DatabaseSchema, 129, false",
        "OperationNote, 500, true", "OperationNote, 501, false",
        "InstanceId, 128, true", "InstanceId, 129, false"
    })
    void limitsTexts(String name, int length, boolean accepted) {
        Answer answer = emulator.call(bare().with("AssetAccountName", "root").with(name, "名".repeat(length)));

        if (accepted) {
            assertThat(answer).isAccepted();
        } else {
            assertThat(answer).isRefusedAsInvalid().because(name);
        }
    }

    @Test
    void limitsThePasswordTo1024Bytes() {
        Request custom = bare().with("AssetAccountName", "root").with("AssetAccountProtocolName", "SSH");

        assertThat(emulator.call(custom.with("AssetAccountPassword", base64(1024))))
                .isAccepted();
        assertThat(emulator.call(custom.with("AssetAccountPassword", base64(1025))))
                .isRefusedAsInvalid()
                .because("AssetAccountPassword");
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi\nline\tnote", "变更 #42: a+b=c&d/e 100% *~'()!", "\"quoted\" <b>"})
    void takesAnyNote(String note) {
        assertThat(emulator.call(bare().with("AssetAccountId", "2").with("OperationNote", note)))
                .isAccepted();
    }

    @Test
    void addsAnUrlThatALauncherCanDecodeInSsoModeOnly() {
        Answer answer = emulator.call(bare().with("AssetAccountName", "运维\"\\ +&")
                .with("OperationMode", "Sso")
                .with("AssetAccountProtocolName", "SSH")
                .with("SsoClient", "sftp")
                .with("AssetAccountPassword", "dGVzdHBhc3N3b3Jk"));

        assertThat(answer).isAccepted();
        String url = answer.at("/AssetOperationToken/SsoUrl").asString();
        // The documented example begins so.
        assertThat(url).startsWith("sso://eyJOT0RFX0NPTU1PTiI6eyJNb2R");
        String text = new String(Base64.getDecoder().decode(url.substring("sso://".length())), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("testpassword", "dGVzdHBhc3N3b3Jk");
        JsonNode common = JSON.readTree(text).path("NODE_COMMON");
        assertThat(common.path("SSOToken").asString())
                .isEqualTo(answer.at("/AssetOperationToken/Token").asString());
        assertThat(common.path("ClientName").asString()).isEqualTo("sftp");
        assertThat(common.path("AssetUser").asString()).isEqualTo("运维\"\\ +&");
        assertThat(common.path("Port").asString()).isEqualTo("60022");
        assertThat(common.path("AssetPort").asString()).isEqualTo("22");
        assertThat(common.path("Protocol").asString()).isEqualTo("SSH");
        assertThat(common).allSatisfy(value -> assertThat(value.isString()).isTrue());
        assertThat(JSON.readTree(text).at("/NODE_EMULATOR/TokenId").asString())
                .isEqualTo(answer.at("/AssetOperationToken/TokenId").asString());
    }

    @Test
    void sendsRdpToItsOwnPort() {
        Answer answer = emulator.call(bare().with("AssetAccountId", "2")
                .with("OperationMode", "Sso")
                .with("AssetAccountProtocolName", "RDP"));

        String url = answer.at("/AssetOperationToken/SsoUrl").asString();
        JsonNode common = JSON.readTree(Base64.getDecoder().decode(url.substring("sso://".length())))
                .path("NODE_COMMON");
        assertThat(common.path("Port").asString()).isEqualTo("63389");
        assertThat(common.path("ClientName").asString()).isEqualTo("mstsc");
    }

    @Test
    void answersTheSameInXml() {
        Answer answer = emulator.call(generateAssetOperationToken(instanceId).with("Format", "XML"));

        assertThat(answer.contentType()).isEqualTo("text/xml;charset=utf-8");
        assertThat(answer.body())
                .matches("<\\?xml version=\"1.0\" encoding=\"UTF-8\"\\?><GenerateAssetOperationTokenResponse>"
                        + "<RequestId>[0-9A-F-]{36}</RequestId><AssetOperationToken><Token>[^<]{44}</Token>"
                        + "<TokenId>1</TokenId><ExpireTime>\\d{10}</ExpireTime><HasCountLimit>false</HasCountLimit>"
                        + "<CountLeft>0</CountLeft><MaxRenewCount>10</MaxRenewCount><RenewCount>0</RenewCount>"
                        + "</AssetOperationToken></GenerateAssetOperationTokenResponse>");
    }

    @Test
    void keepsNeitherTokenNorPasswordInPlainText() {
        Answer answer = emulator.call(bare().with("AssetAccountName", "root")
                .with("AssetAccountPassword", "dGVzdHBhc3N3b3Jk")
                .with("AssetAccountProtocolName", "SSH"));

        String row = database()
                .sql("select * from operation_token where instance_id = :instance")
                .param("instance", instanceId)
                .query((found, number) -> {
                    StringBuilder all = new StringBuilder();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        byte[] bytes = found.getObject(column) instanceof byte[] binary
                                ? binary
                                : String.valueOf(found.getObject(column)).getBytes(StandardCharsets.UTF_8);
                        all.append(new String(bytes, StandardCharsets.ISO_8859_1))
                                .append('\n');
                    }
                    return all.toString();
                })
                .single();
        assertThat(row)
                .doesNotContain(answer.at("/AssetOperationToken/Token").asString(), "testpassword", "dGVzdHBhc3N3b3Jk");
    }
}
