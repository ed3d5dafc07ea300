package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is admitted: PROTOCOL 3 and 6, and RAM policies of a key. */
class AdmissionTests extends SignedEmulatorTests {

    private static final String NOON = "2026-11-23T12:00:00Z";
    private static final String ONE_KEY = """
            [{"accessKeyId": "testAccessKeyId", "accessKeySecret": "testAccessKeySecret"%s}]""";

    @BeforeEach
    void stopTheClock() {
        resetWith(ONE_KEY.formatted(""), NOON);
    }

    private Request signed(Request request) {
        return Signer.DEFAULT.sign(request, NOON, UUID.randomUUID().toString());
    }

    private void setClock(String instant) {
        emulator.control("PUT", "/clock", "{\"instant\":\"%s\",\"frozen\":true}".formatted(instant));
    }

    private Answer callAt(String timestamp) {
        return emulator.call(Signer.DEFAULT.sign(
                generateAssetOperationToken(instanceId),
                timestamp,
                UUID.randomUUID().toString()));
    }

    @Test
    void admitsASignedRequestByAnyRoad() {
        assertThat(emulator.call(signed(generateAssetOperationToken(instanceId))))
                .isAccepted();
        assertThat(emulator.call(signed(generateAssetOperationToken(instanceId).asGet())))
                .isAccepted();
        assertThat(emulator.call(signed(createHostShareKey(instanceId).asForm())))
                .isAccepted();
    }

    @Test
    void refusesWhatIsNotSigned() {
        assertThat(emulator.call(generateAssetOperationToken(instanceId)))
                .isRefusedWith(400, "MissingAccessKeyId")
                .hasMember("/Message", "AccessKeyId is mandatory for this action.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:45:00Z, true", "2026-11-23T11:44:59Z, false",
        "2026-11-23T12:15:00Z, true", "2026-11-23T12:15:01Z, false"
    })
    void admitsFifteenMinutesToEitherSide(String timestamp, boolean admitted) {
        if (admitted) {
            assertThat(callAt(timestamp)).isAccepted();
        } else {
            assertThat(callAt(timestamp)).isRefusedWith(400, "InvalidTimeStamp.Expired");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23 12:00:00",
        "2026-11-23T12:00:00",
        "2026-11-23T12:00:00.000Z",
        "2026-11-23T12:00:00+00:00",
        "2026-13-23T12:00:00Z",
        "2026-02-30T12:00:00Z",
        "2026-11-23T24:00:00Z",
        "1795408800",
        "now"
    })
    void refusesOtherFormsOfTime(String timestamp) {
        assertThat(callAt(timestamp)).isRefusedWith(400, "InvalidTimeStamp.Format");
    }

    @Test
    void takesTheTimeUnderTheNameOfThePublishedSamplesToo() {
        Request request = Signer.DEFAULT.sign(generateAssetOperationToken(instanceId), "", "samples");

        assertThat(emulator.call(Signer.DEFAULT.addSignature(
                        request.without("Signature").without("Timestamp").with("TimeStamp", NOON))))
                .isAccepted();
    }

    @Test
    void usesANonceOnlyOnceAlsoInARace() {
        Request request = signed(generateAssetOperationToken(instanceId));

        List<Answer> answers = Race.of(16, number -> emulator.call(request));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "SignatureNonceUsed"));
        assertThat(storedRows()).isEqualTo(1);
    }

    @Test
    void remembersANonceForAsLongAsItsRequestWouldBeInTime() {
        Request request =
                Signer.DEFAULT.sign(generateAssetOperationToken(instanceId), "2026-11-23T12:15:00Z", "the-same-nonce");
        assertThat(emulator.call(request)).isAccepted();

        emulator.control("PUT", "/clock", "{\"advance\":\"PT30M\"}");

        assertThat(emulator.call(request)).isRefusedWith(400, "SignatureNonceUsed");
    }

    @Test
    void forgetsNoncesWhoseTimeIsOver() {
        Request request = Signer.DEFAULT.sign(Request.of("ListHosts", instanceId), NOON, "of-noon");
        assertThat(emulator.call(request)).isAccepted();
        assertThat(emulator.call(request)).isRefusedWith(400, "SignatureNonceUsed");

        // One in 512 sweeps, on average: that none of so many does happens in 3 of 10^9 runs.
        boolean forgotten = false;
        for (int round = 0; round < 100 && !forgotten; round++) {
            setClock("2026-11-23T14:00:00Z");
            for (int call = 0; call < 100; call++) {
                assertThat(callAt("2026-11-23T14:00:00Z")).isAccepted();
            }
            setClock(NOON);
            forgotten = emulator.call(request).status() == 200;
        }
        assertThat(forgotten).isTrue();
    }

    @Test
    void keepsTheNonceOfARequestWhoseSignatureIsWrong() {
        Request request = signed(generateAssetOperationToken(instanceId));

        assertThat(emulator.call(request.with("AssetId", "12"))).isRefusedWith(400, "SignatureDoesNotMatch");
        assertThat(emulator.call(request)).isAccepted();
    }

    @Test
    void keepsNoncesOfDifferentKeysApart() {
        resetWith("""
                [{"accessKeyId": "testAccessKeyId", "accessKeySecret": "testAccessKeySecret"},
                 {"accessKeyId": "other", "accessKeySecret": "otherSecret"}]""", NOON);
        Request request = generateAssetOperationToken(instanceId);

        assertThat(emulator.call(Signer.DEFAULT.sign(request, NOON, "n"))).isAccepted();
        assertThat(emulator.call(new Signer("other", "otherSecret").sign(request, NOON, "n")))
                .isAccepted();
    }

    @Test
    void checksTheSignatureBeforeParametersAndTheActionBeforeTheKey() {
        assertThat(emulator.call(signed(generateAssetOperationToken(instanceId)).with("AssetType", "Nonsense")))
                .isRefusedWith(400, "SignatureDoesNotMatch");
        assertThat(emulator.call(Request.of("NoSuchAction", instanceId))).isRefusedWith(404, "InvalidAction.NotFound");
        assertThat(emulator.call(signed(generateAssetOperationToken(instanceId).with("AssetType", "Nonsense"))))
                .isRefusedAsInvalid();
        assertThat(storedRows()).isZero();
    }

    @Test
    void refusesKeysThatHaveEnded() {
        resetWith(ONE_KEY.formatted(", \"expiration\": \"2026-11-23T12:00:00Z\""), NOON);
        assertThat(emulator.call(signed(generateAssetOperationToken(instanceId))))
                .isRefusedWith(400, "InvalidAccessKeyId.Inactive");

        resetWith(ONE_KEY.formatted(", \"securityToken\": \"t\", \"expiration\": \"2026-11-23T12:00:00Z\""), NOON);
        assertThat(emulator.call(signed(generateAssetOperationToken(instanceId).with("SecurityToken", "t"))))
                .isRefusedWith(400, "InvalidSecurityToken.Expired");

        resetWith(ONE_KEY.formatted(", \"securityToken\": \"t\", \"expiration\": \"2026-11-23T12:00:01Z\""), NOON);
        assertThat(emulator.call(signed(generateAssetOperationToken(instanceId).with("SecurityToken", "t"))))
                .isAccepted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"Effect":"Allow","Action":"*","Resource":"*"} | true
                    {"Effect":"Allow","Action":"yundun-bastionhost:*","Resource":"*"} | true
                    {"Effect":"Allow","Action":"yundun-bastionhost:CreateHostShareKey","Resource":"*"} | true
                    {"Effect":"Allow","Action":["yundun-bastionhost:Get*","yundun-bastionhost:Create*"],"Resource":["*"]} | true
                    {"Effect":"Allow","Action":"YUNDUN-BASTIONHOST:createhostsharekey","Resource":"*"} | true
                    {"Effect":"Allow","Action":"yundun-bastionhost:CreateHostShareKe?","Resource":"acs:yundun-bastionhost:*:*:*"} | true
                    {"Effect":"Allow","Action":"yundun-bastionhost:CreateHostShareKey","Resource":"acs:yundun-bastionhost:cn-hangzhou:123456789012:*"} | true
                    {"Effect":"Allow","Action":"yundun-bastionhost:CreateHostShareKey","Resource":"acs:yundun-bastionhost:cn-beijing:*:*"} | false
                    {"Effect":"Allow","Action":"yundun-bastionhost:CreateHostShareKey","Resource":"acs:yundun-bastionhost:*:*:instance/x"} | false
                    {"Effect":"Allow","Action":"yundun-bastionhost:GetHostShareKey","Resource":"*"} | false
                    {"Effect":"Allow","Action":"ecs:*","Resource":"*"} | false
                    {"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"*:Create*","Resource":"*"} | false
                    {"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"*:Delete*","Resource":"*"} | true
                    """)
    void allowsWhatThePoliciesOfAKeyAllow(String statements, boolean allowed) {
        resetWith(ONE_KEY.formatted("""
                        , "account": "123456789012", "userId": "alice",
                        "policies": [{"Version": "1", "Statement": [%s]}]""".formatted(statements)), NOON);

        Answer answer = emulator.call(signed(createHostShareKey(instanceId)));

        if (allowed) {
            assertThat(answer).isAccepted();
        } else {
            assertThat(answer)
                    .isRefusedWith(403, "Forbidden.RAM")
                    .hasMember(
                            "/Message",
                            "User not authorized to operate on the specified resource, or this API doesn't support RAM.")
                    .hasMember("/AccessDeniedDetail/AuthAction", "yundun-bastionhost:CreateHostShareKey")
                    .hasMember("/AccessDeniedDetail/AuthPrincipalDisplayName", "alice")
                    .hasMember("/AccessDeniedDetail/AuthPrincipalOwnerId", "123456789012")
                    .hasMember("/AccessDeniedDetail/AuthPrincipalType", "SubUser")
                    .hasMember(
                            "/AccessDeniedDetail/NoPermissionType",
                            statements.contains("Deny") ? "ExplicitDeny" : "ImplicitDeny");
            assertThat(storedRows()).isZero();
        }
    }
}
