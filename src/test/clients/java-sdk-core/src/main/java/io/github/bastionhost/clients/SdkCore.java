package io.github.bastionhost.clients;

import com.aliyuncs.exceptions.ClientException;

/** com.aliyun:aliyun-java-sdk-core, however it is called. */
abstract class SdkCore extends ClientProgram {

    SdkCore(String[] arguments) {
        super(arguments);
    }

    @Override
    protected final Refusal read(Exception thrown) {
        return thrown instanceof ClientException refused
                ? new Refusal(refused, refused.getErrCode(), refused.getErrMsg(), refused.getRequestId(), null)
                : null;
    }
}
