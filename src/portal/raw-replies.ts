import type { B24Frame } from '@bitrix24/b24jssdk';
import { ApiVersion } from '@bitrix24/b24jssdk';

/** The portal's answers as they came, by the id of the request that asked for them. */
export type RawReplies = {
  /** Runs a request under an id of its own; `take` gives the answer's body, once, when one has come. */
  follow<T>(run: (requestId: string, take: () => unknown) => Promise<T>): Promise<T>;
};

/**
 * Listens at the SDK's HTTP client. The SDK drops what Herald needs: a batch with one row missing
 * throws and takes the other 49 outcomes along, an error without a code becomes a success, and
 * `next` has no reader (sdk.md, 3 and 4).
 */
export function followReplies(frame: Pick<B24Frame, 'getHttpClient'>): RawReplies {
  const bodies = new Map<string, unknown>();
  frame.getHttpClient(ApiVersion.v2).ajaxClient.interceptors.response.use((response) => {
    const id = requestIdOf(response.config.url);
    if (id !== undefined && bodies.has(id)) bodies.set(id, response.data);
    return response;
  });
  let count = 0;
  const session = crypto.getRandomValues(new Uint32Array(2)).join('-');
  return {
    async follow(run) {
      count += 1;
      const id = `${session}-${count}`;
      bodies.set(id, undefined);
      try {
        return await run(id, () => bodies.get(id));
      } finally {
        bodies.delete(id);
      }
    },
  };
}

function requestIdOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  return new URL(url, 'https://portal.invalid').searchParams.get('bx24_request_id') ?? undefined;
}
