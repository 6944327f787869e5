import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePortal } from '#portal/PortalProvider.tsx';
import { sleep } from '#portal/sleep.ts';
import type { DraftState } from '#store/draft-store.ts';
import { hasRight } from '#store/rights.ts';
import { useAppNameLength } from '#store/use-app-name-length.ts';
import { useLaterDraft } from '#store/use-draft.ts';
import { useReaderValues } from '#store/use-reader-values.ts';
import { mergeHeld, readHolders } from './prepare.ts';
import { type NoticeRequest, requestOf } from './request.ts';

/** A tag that is being typed is asked for once, ms. */
const SETTLED_AFTER = 400;

const wholeState = (state: DraftState) => state;

/** The call that Send would make now; it follows the draft. */
export function useRequest(): {
  readonly request: NoticeRequest | undefined;
  /** False where the history could not say who holds the typed tag. */
  readonly heldKnown: boolean;
} {
  const portal = usePortal();
  const { timeline, sendId, held } = useLaterDraft(wholeState);
  const appNameLength = useAppNameLength();
  const { valuesOf } = useReaderValues();
  const draft = timeline.present;
  const { tag } = draft.notice;
  const { data: holders, isFetching } = useQuery({
    queryKey: ['holders', sendId, tag],
    queryFn: async ({ signal }) => {
      await sleep(SETTLED_AFTER);
      signal.throwIfAborted();
      // No answer is one, too; nothing else may be undefined here.
      return (await readHolders(portal, tag)) ?? null;
    },
    enabled: tag.trim() !== '',
  });
  // Where no history is kept, nobody can be asked.
  const heldKnown = isFetching || holders !== null || !hasRight(portal.context.scopes, 'entity');
  const request = useMemo(
    () =>
      requestOf({
        draft,
        sendId,
        held: mergeHeld(held, tag, holders ?? undefined),
        heldKnown,
        appNameLength,
        valuesOf,
      }),
    [draft, sendId, held, tag, holders, heldKnown, appNameLength, valuesOf],
  );
  return { request, heldKnown };
}
