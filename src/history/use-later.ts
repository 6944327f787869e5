import { useQuery } from '@tanstack/react-query';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Portal } from '#portal/portal.ts';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { recordKey, type SendHeader, type SendRecord } from '#store/history/send-record.ts';
import { isLaterOf } from './standing.ts';
import { tagStory } from './tag-story.ts';

export type Later = {
  readonly ok: true;
  /** The same send once more: its corrections, under the same SUB_TAG. */
  readonly corrections: readonly SendHeader[];
  /** Which later send took the place of how many of its notices. */
  readonly replaced: readonly { readonly by: SendHeader; readonly count: number }[];
};

async function readLater(portal: Portal, header: SendHeader, record: SendRecord | undefined) {
  if (record === undefined) {
    // Only headers are kept: a correction is seen, but not whom it reached.
    const page = header.sendId === '' ? undefined : await historyOf(portal).list({ sendId: header.sendId });
    if (page?.ok === false) return page;
    const corrections = page?.headers.filter((one) => isLaterOf(one, header)) ?? [];
    const replaced = corrections.map((by) => ({ by, count: by.counts.delivered }));
    return { ok: true, corrections, replaced: replaced.filter(({ count }) => count > 0) } as const;
  }
  const found = await historyOf(portal).later(header);
  if (!found.ok) return found;
  const told = tagStory([record, ...found.records]).sends.find(
    ({ send }) => recordKey(send) === recordKey(header),
  );
  const corrections = found.records.map((one) => one.header).filter((one) => isLaterOf(one, header));
  return { ok: true, corrections, replaced: told?.replaced ?? [] } as const;
}

/** What came after a send and took the place of its notices, asked from the portal; undefined until it answered. */
export function useLater(
  header: SendHeader,
  record: SendRecord | undefined,
  enabled: boolean,
): Later | StoreFailure | undefined {
  const portal = usePortal();
  const { data } = useQuery<Later | StoreFailure>({
    queryKey: ['historyLater', recordKey(header), record?.header.state],
    queryFn: () => readLater(portal, header, record),
    enabled,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return data;
}
