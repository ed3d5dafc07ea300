// @alicloud/rpc-client, the core of older SDKs, and the twin of what the Terraform provider speaks with.
import rpc from '@alicloud/rpc-client';
import util from '@alicloud/tea-util';
import { serve, settings, version } from './program.mjs';

const { default: Client, Config } = rpc;

async function perform(call) {
  const client = new Client(
    new Config({
      endpoint: settings.endpoint,
      protocol: 'http',
      type: 'access_key',
      regionId: 'cn-hangzhou',
      accessKeyId: call.accessKeyId,
      accessKeySecret: call.accessKeySecret,
    }),
  );
  const [query, body] = settings.inForm ? [null, call.parameters] : [call.parameters, null];
  return client.doRequest(
    call.action, 'http', settings.method, version, 'AK', query, body, new util.RuntimeOptions({}),
  );
}

await serve(perform, ({ code, data }) => ({ code, requestId: data?.RequestId }));
