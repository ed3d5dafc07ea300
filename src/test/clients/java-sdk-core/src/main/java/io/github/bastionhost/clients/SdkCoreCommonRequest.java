package io.github.bastionhost.clients;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.google.gson.JsonParser;
import java.io.IOException;

/** com.aliyun:aliyun-java-sdk-core with its request for any action. */
public final class SdkCoreCommonRequest extends SdkCore {

    private SdkCoreCommonRequest(String[] arguments) {
        super(arguments);
    }

    /** See {@link ClientProgram}. */
    public static void main(String[] arguments) throws IOException {
        new SdkCoreCommonRequest(arguments).run();
    }

    @Override
    protected Object perform(Call call) throws ClientException {
        CommonRequest request = new CommonRequest();
        request.setSysDomain(endpoint);
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysProduct(PRODUCT);
        request.setSysVersion(VERSION);
        request.setSysAction(call.action);
        request.setSysMethod(MethodType.valueOf(method));
        request.setSysSignatureVersion(SignatureVersion.valueOf(signature));
        if (call.wantsXml()) {
            request.setSysAccept(FormatType.XML);
        }
        call.parameters.forEach(inForm() ? request::putBodyParameter : request::putQueryParameter);
        DefaultAcsClient client =
                new DefaultAcsClient(DefaultProfile.getProfile(REGION, call.accessKeyId, call.accessKeySecret));
        return JsonParser.parseString(client.getCommonResponse(request).getData());
    }
}
