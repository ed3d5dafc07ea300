// Lends a client of the vendor to the tests: a call per line of standard input, its outcome per line of standard output,
// both as JSON. The arguments say where the emulator is and how the client is to speak.
import { createInterface } from 'node:readline';

export const version = '2019-12-09';

const [endpoint, signature, method, place] = process.argv.slice(2);

/** Host and port of the emulator; V1 or V3; GET or POST; whether parameters stand in a form body. */
export const settings = { endpoint, signature, method, inForm: place === 'form' };

/**
 * Makes calls until there are no more.
 *
 * @param perform makes a call with the client and answers what it made of the response's body
 * @param read takes the client's own error apart: code, message, requestId and status, as far as it has them
 */
export async function serve(perform, read) {
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await outcome(JSON.parse(line), perform, read)));
  }
  // Clients keep connections open.
  process.exit(0);
}

async function outcome(call, perform, read) {
  try {
    return { answer: await perform(call) };
  } catch (error) {
    return { refusal: { type: error.name, message: error.message, ...read(error) } };
  }
}
