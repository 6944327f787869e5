import type { Json } from './api.ts';

/** JSON from its text; throws a SyntaxError when it is none. */
export function parseJson(text: string): Json {
  // What JSON.parse gives is JSON, which its own type does not say.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(text) as Json;
}
