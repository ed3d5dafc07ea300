// @alicloud/pop-core, the client of most scripts.
import PopCore from '@alicloud/pop-core';
import { serve, settings, version } from './program.mjs';

async function perform(call) {
  const client = new PopCore.RPCClient({
    endpoint: `http://${settings.endpoint}`,
    apiVersion: version,
    accessKeyId: call.accessKeyId,
    accessKeySecret: call.accessKeySecret,
  });
  return client.request(call.action, call.parameters, { method: settings.method });
}

await serve(perform, ({ code, data, entry }) => ({
  code,
  requestId: data?.RequestId,
  status: entry?.response.statusCode,
}));
