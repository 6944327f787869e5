import type { B24Frame } from '@bitrix24/b24jssdk';
import { ApiVersion } from '@bitrix24/b24jssdk';
import type { CallPortal, CallPortalBatch, CallResult } from './call.ts';
import { readBatchEnvelope, readEnvelope } from './envelope.ts';
import { portalError } from './errors.ts';
import { followReplies } from './raw-replies.ts';
import { readFailure } from './read-failure.ts';
import { refuseRedirects } from './refuse-redirects.ts';

/** The portal cuts a request after 60 s; what it says then should still be heard (ms). */
const SLOW_CALL_TIMEOUT = 70_000;
/** Who looks something up does not wait for a minute (ms). */
const QUICK_CALL_TIMEOUT = 20_000;

export type Rest = { readonly call: CallPortal; readonly callBatch: CallPortalBatch };

type RestFrame = Pick<B24Frame, 'getHttpClient' | 'actions'>;

/** Single calls and batches of reading and writing methods through the SDK, its replies read by Herald's own schemas. */
export function createRest(frame: RestFrame): Rest {
  const replies = followReplies(frame);
  setTimeouts(frame);
  refuseRedirects(frame);

  const call: CallPortal = ({ method, params }) =>
    replies.follow(async (requestId, take): Promise<CallResult> => {
      try {
        const answer = await frame.actions.v2.call.make({ method, params: { ...params }, requestId });
        if (!answer.isSuccess) return { ok: false, error: readFailure(answer.getErrors().next().value) };
        return readEnvelope(take()) ?? { ok: false, error: portalError('JSSDK_UNKNOWN_ERROR', '', 200) };
      } catch (thrown) {
        // The SDK trips over an answer without `time` although the portal did the work.
        return readEnvelope(take()) ?? { ok: false, error: readFailure(thrown) };
      }
    });

  const callBatch: CallPortalBatch = (calls) =>
    replies.follow(async (requestId, take): Promise<readonly CallResult[]> => {
      const all = (error: CallResult) => calls.map(() => error);
      try {
        const answer = await frame.actions.v2.batch.make({
          calls: calls.map(({ method, params }) => ({ method, params: { ...params } })),
          options: { isHaltOnError: false, returnAjaxResult: true, requestId },
        });
        const rows = readBatchEnvelope(take(), calls.length);
        if (rows !== undefined) return rows;
        const failure: unknown = answer.getErrors().next().value;
        return all({
          ok: false,
          error: failure !== undefined ? readFailure(failure) : portalError('JSSDK_UNKNOWN_ERROR', '', 200),
        });
      } catch (thrown) {
        return readBatchEnvelope(take(), calls.length) ?? all({ ok: false, error: readFailure(thrown) });
      }
    });

  return { call, callBatch };
}

function setTimeouts(frame: RestFrame): void {
  frame.getHttpClient(ApiVersion.v2).ajaxClient.interceptors.request.use((config) => {
    const slow = /\/(?:batch|im\.notify[a-z.]*)(?:\?|$)/.test(config.url ?? '');
    config.timeout = slow ? SLOW_CALL_TIMEOUT : QUICK_CALL_TIMEOUT;
    return config;
  });
}
