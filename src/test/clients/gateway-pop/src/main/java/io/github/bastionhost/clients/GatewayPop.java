package io.github.bastionhost.clients;

import com.aliyun.auth.credentials.Credential;
import com.aliyun.auth.credentials.provider.StaticCredentialProvider;
import com.aliyun.core.http.HttpMethod;
import com.aliyun.sdk.gateway.pop.Configuration;
import com.aliyun.sdk.gateway.pop.auth.SignatureVersion;
import com.aliyun.sdk.gateway.pop.clients.CommonClient;
import com.aliyun.sdk.gateway.pop.exception.PopClientException;
import com.aliyun.sdk.gateway.pop.models.CommonRequest;
import darabonba.core.client.ClientOverrideConfiguration;
import java.io.IOException;
import java.util.concurrent.CompletionException;

/** com.aliyun:aliyun-gateway-pop, the core of the asynchronous Java SDKs. */
public final class GatewayPop extends ClientProgram {

    private GatewayPop(String[] arguments) {
        super(arguments);
    }

    /** See {@link ClientProgram}. */
    public static void main(String[] arguments) throws IOException {
        new GatewayPop(arguments).run();
    }

    @Override
    protected Object perform(Call call) {
        StaticCredentialProvider credentials = StaticCredentialProvider.create(Credential.builder()
                .accessKeyId(call.accessKeyId)
                .accessKeySecret(call.accessKeySecret)
                .build());
        CommonRequest.Builder request = CommonRequest.builder()
                .product(PRODUCT)
                .version(VERSION)
                .action(call.action)
                .httpMethod(HttpMethod.valueOf(method))
                .isFormData(inForm());
        call.parameters.forEach(inForm() ? request::putBodyParameters : request::putQueryParameters);
        try (CommonClient client = CommonClient.builder()
                .region(REGION)
                .credentialsProvider(credentials)
                .serviceConfiguration(Configuration.create().setSignatureVersion(SignatureVersion.valueOf(signature)))
                .overrideConfiguration(
                        ClientOverrideConfiguration.create().setProtocol("HTTP").setEndpointOverride(endpoint))
                .build()) {
            return client.callApi(request.build()).getBody();
        }
    }

    @Override
    protected Refusal read(Exception thrown) {
        // The client is asynchronous at heart: what it throws comes wrapped by the future that it waited for.
        return thrown instanceof CompletionException && thrown.getCause() instanceof PopClientException refused
                ? new Refusal(
                        refused,
                        refused.getErrCode(),
                        refused.getErrMessage(),
                        refused.getRequestId(),
                        refused.getStatusCode())
                : null;
    }
}
