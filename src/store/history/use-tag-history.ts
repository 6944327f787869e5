/** What the history knows of tags while they are typed. An answer to another text than the present one is never used. */
import { useQuery } from '@tanstack/react-query';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Holders } from './holders.ts';
import { latestByTag } from './latest-by-tag.ts';
import { historyOf } from './portal-history.ts';
import type { SendHeader } from './send-record.ts';

/** Nothing here is worth a word where the portal does not answer; what others send meanwhile counts at the next look. */
const QUIETLY = { retry: false, refetchOnWindowFocus: false } as const;

/** The latest send of each tag that holds this text, or of the latest ones; none where the history does not answer. */
export function useKnownTags(part: string, enabled: boolean): readonly SendHeader[] {
  const portal = usePortal();
  const { data } = useQuery({
    queryKey: ['knownTags', part],
    enabled,
    queryFn: async () => {
      const page = await historyOf(portal).list({ tagPart: part });
      return page.ok ? latestByTag(page.headers) : [];
    },
    ...QUIETLY,
  });
  return enabled ? (data ?? []) : [];
}

/** Who holds a notice under exactly this tag; undefined where nobody does, or nothing is known. */
export function useTagHolders(tag: string): Holders | undefined {
  const portal = usePortal();
  const { data } = useQuery({
    queryKey: ['tagHolders', tag],
    enabled: tag !== '',
    queryFn: () => historyOf(portal).holders(tag),
    ...QUIETLY,
  });
  return data?.ok === true && data.wireTags.size > 0 ? data : undefined;
}

/** The latest send with exactly this typed sub-tag, as far as the latest finds go. */
export function useSubTagSend(subTag: string): SendHeader | undefined {
  const portal = usePortal();
  const { data } = useQuery({
    queryKey: ['subTagSend', subTag],
    enabled: subTag !== '',
    queryFn: async () => {
      const page = await historyOf(portal).list({ text: subTag });
      return page.ok
        ? (page.headers.find((header) => header.subTag === subTag && !header.changed) ?? null)
        : null;
    },
    ...QUIETLY,
  });
  return data ?? undefined;
}
