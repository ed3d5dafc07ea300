package io.github.bastionhost.clients;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.io.IOException;

/** com.aliyun:tea-openapi, the core of the generated Java SDKs. */
public final class TeaOpenapi extends ClientProgram {

    private TeaOpenapi(String[] arguments) {
        super(arguments);
    }

    /** See {@link ClientProgram}. */
    public static void main(String[] arguments) throws IOException {
        new TeaOpenapi(arguments).run();
    }

    @Override
    protected Object perform(Call call) throws Exception {
        Config config = new Config()
                .setEndpoint(endpoint)
                .setProtocol("HTTP")
                .setRegionId(REGION)
                .setAccessKeyId(call.accessKeyId)
                .setAccessKeySecret(call.accessKeySecret);
        if (signature.equals("V1")) {
            config.setSignatureAlgorithm("v2"); // the client's name for it
        }
        Params params = new Params()
                .setAction(call.action)
                .setVersion(VERSION)
                .setStyle("RPC")
                .setPathname("/")
                .setProtocol("HTTP")
                .setMethod(method)
                .setAuthType("AK")
                .setReqBodyType("formData")
                .setBodyType("json");
        OpenApiRequest request = new OpenApiRequest();
        if (inForm()) {
            request.setBody(call.parameters);
        } else {
            request.setQuery(call.parameters);
        }
        return new Client(config).callApi(params, request, new RuntimeOptions()).get("body");
    }

    @Override
    protected Refusal read(Exception thrown) {
        return thrown instanceof TeaException refused
                ? new Refusal(
                        refused,
                        refused.getCode(),
                        refused.getMessage(),
                        refused.getData() == null ? null : refused.getData().get("RequestId"),
                        refused.getStatusCode())
                : null;
    }
}
