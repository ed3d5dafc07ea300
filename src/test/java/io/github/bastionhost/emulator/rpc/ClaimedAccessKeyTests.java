package io.github.bastionhost.emulator.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.bastionhost.emulator.world.Chance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The access key that a request signed by headers names. */
class ClaimedAccessKeyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACS3-HMAC-SHA256 Credential=me,SignedHeaders=a,Signature=b | me",
                "ACS3-HMAC-SHA256 SignedHeaders=a, Signature=b, Credential=me | me",
                "ACS3-HMAC-SHA256 Credential = me ,Signature=b | me",
                "ACS4-HMAC-SHA256 Credential=me/20261123/cn-hangzhou/bastionhost/aliyun_v4_request | me",
                "ACS3-HMAC-SHA256 XCredential=you,Credential=me | me",
                "ACS3-HMAC-SHA256 Signature=Credential=you,Credential=me | me",
                "ACS3-HMAC-SHA256 Credential=you,Credential=me | me",
                "ACS3-HMAC-SHA256 Credential=me@box | me",
                "ACS3-HMAC-SHA256 Credential= |",
                "ACS3-HMAC-SHA256Credential=me |",
                "ACS3 |"
            })
    void isReadAsTheSignatureReadsIt(String authorization, @Nullable String accessKeyId) {
        MockHttpServletRequest http = new MockHttpServletRequest("POST", "/");
        http.addHeader("Authorization", authorization);

        RpcCall call = RpcCall.open(http, mock(Chance.class));

        assertThat(call.claimedAccessKeyId()).isEqualTo(accessKeyId);
    }
}
