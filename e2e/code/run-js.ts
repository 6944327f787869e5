import { createContext, runInContext } from 'node:vm';
import { parseAst } from 'vite';
import * as z from 'zod/mini';

/** What a library was asked for: the method, and its parameters as the JSON of that moment. */
const LibraryCall = z.object({ method: z.string(), params: z.looseObject({}) });
export type LibraryCall = z.infer<typeof LibraryCall>;

const Ran = z.object({ calls: z.array(z.string()), errors: z.array(z.string()) });

// The libraries of the portal as far as the snippets use them. A wrong way to call them is an error of the snippet.
const STUBS = `
  const calls = [];
  const errors = [];
  const record = (method, params) => calls.push(JSON.stringify({ method, params }));
  const answer = { isSuccess: true, getData: () => ({ result: 1 }), getErrorMessages: () => [] };
  const $b24 = {
    callMethod: async (method, params) => (record(method, params), answer),
    actions: { v2: { call: { make: async ({ method, params }) => (record(method, params), answer) } } },
  };
  const BX24 = {
    callMethod: (method, params, callback) => {
      record(method, params);
      callback({ error: () => undefined, data: () => 1 });
    },
  };
  const console = { log: () => {}, error: (...said) => errors.push(said.map(String).join(' ')) };
`;

/** Reads a snippet as a module, and runs it. */
export async function runJs(snippet: string): Promise<LibraryCall> {
  parseAst(snippet);
  const context = createContext({});
  const ran: unknown = runInContext(
    `(async () => { ${STUBS}\nawait (async () => {\n${snippet}\n})();\nreturn JSON.stringify({ calls, errors }); })()`,
    context,
    { timeout: 5_000 },
  );
  const { calls, errors } = Ran.parse(JSON.parse(String(await ran)));
  const [call, ...more] = calls;
  if (call === undefined || more.length > 0 || errors.length > 0) {
    throw new Error(`${calls.length} calls; ${errors.join('; ')}`);
  }
  return LibraryCall.parse(JSON.parse(call));
}
