// @alicloud/openapi-core, the core of the generated TypeScript SDKs.
import core from '@alicloud/openapi-core';
import { RuntimeOptions } from '@darabonba/typescript';
import { serve, settings, version } from './program.mjs';

const { default: Client, $OpenApiUtil } = core;

async function perform(call) {
  const config = new $OpenApiUtil.Config({
    endpoint: settings.endpoint,
    protocol: 'HTTP',
    regionId: 'cn-hangzhou',
    accessKeyId: call.accessKeyId,
    accessKeySecret: call.accessKeySecret,
    signatureAlgorithm: settings.signature === 'V1' ? 'v2' : undefined,
  });
  const params = new $OpenApiUtil.Params({
    action: call.action,
    version,
    style: 'RPC',
    pathname: '/',
    protocol: 'HTTP',
    method: settings.method,
    authType: 'AK',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const request = new $OpenApiUtil.OpenApiRequest(
    settings.inForm ? { body: call.parameters } : { query: call.parameters },
  );
  return (await new Client(config).callApi(params, request, new RuntimeOptions({}))).body;
}

await serve(perform, ({ code, requestId, statusCode: status }) => ({ code, requestId, status }));
