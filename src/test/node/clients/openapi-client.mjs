// @alicloud/openapi-client, the core of the TypeScript SDKs before openapi-core.
import openapi from '@alicloud/openapi-client';
import util from '@alicloud/tea-util';
import { serve, settings, version } from './program.mjs';

const { default: Client, Config, OpenApiRequest, Params } = openapi;

async function perform(call) {
  const config = new Config({
    endpoint: settings.endpoint,
    protocol: 'HTTP',
    regionId: 'cn-hangzhou',
    accessKeyId: call.accessKeyId,
    accessKeySecret: call.accessKeySecret,
    signatureAlgorithm: settings.signature === 'V1' ? 'v2' : undefined,
  });
  const params = new Params({
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
  const request = new OpenApiRequest(settings.inForm ? { body: call.parameters } : { query: call.parameters });
  return (await new Client(config).callApi(params, request, new util.RuntimeOptions({}))).body;
}

await serve(perform, ({ code, data }) => ({ code, requestId: data?.RequestId, status: data?.statusCode }));
