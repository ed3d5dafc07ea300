package io.github.bastionhost.clients;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.transform.UnmarshallerContext;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;

/**
 * com.aliyun:aliyun-java-sdk-core with a request and a response of their own types, as the product SDKs generated for it
 * have them. Only so does it look into signature mismatches.
 */
public final class SdkCoreTypedRequest extends SdkCore {

    private SdkCoreTypedRequest(String[] arguments) {
        super(arguments);
    }

    /** See {@link ClientProgram}. */
    public static void main(String[] arguments) throws IOException {
        new SdkCoreTypedRequest(arguments).run();
    }

    @Override
    protected Object perform(Call call) throws ClientException {
        TypedRequest request = new TypedRequest(call, inForm());
        request.setSysMethod(MethodType.valueOf(method));
        request.setSysSignatureVersion(SignatureVersion.valueOf(signature));
        if (call.wantsXml()) {
            request.setSysAcceptFormat(FormatType.XML);
        }
        DefaultProfile profile = DefaultProfile.getProfile(REGION, call.accessKeyId, call.accessKeySecret);
        DefaultProfile.addEndpoint(REGION, PRODUCT, endpoint);
        return new DefaultAcsClient(profile).getAcsResponse(request).body;
    }

    private static final class TypedRequest extends RpcAcsRequest<TypedResponse> {

        TypedRequest(Call call, boolean form) {
            super(PRODUCT, VERSION, call.action);
            call.parameters.forEach(form ? this::putBodyParameter : this::putQueryParameter);
        }

        @Override
        public Class<TypedResponse> getResponseClass() {
            return TypedResponse.class;
        }
    }

    /** A response; the client makes it and lets it read itself. */
    public static final class TypedResponse extends AcsResponse {

        private JsonElement body;

        @Override
        public TypedResponse getInstance(UnmarshallerContext context) throws ClientException {
            body = JsonParser.parseString(context.getHttpResponse().getHttpContentString());
            return this;
        }
    }
}
