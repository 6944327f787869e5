import type { DraftStore } from '#store/draft-store.ts';
import type { DraftActions } from '#store/drafts/draft-actions.ts';
import type { DraftKeeper } from '#store/drafts/draft-keeper.ts';

type Parts = {
  readonly keeper: Pick<DraftActions, 'list' | 'open'> & Pick<DraftKeeper, 'startNew'>;
  readonly store: Pick<DraftStore, 'get'>;
  readonly now: () => number;
  /** Settles when the slider closes; never, where the portal opens none. */
  readonly openLarge: (ids: Readonly<Record<string, string>>) => Promise<void>;
  readonly personId: number | undefined;
};

/**
 * Goes on in a larger page of the same person's: it finds the draft where drafts are kept. Afterwards what was written
 * there is on this screen, and what was sent there is not.
 */
export async function goOnInSlider({ keeper, store, now, openLarge, personId }: Parts): Promise<void> {
  const { sendId, changedAt } = store.get();
  const isKept = (await keeper.list()).drafts.some(({ record }) => record.sendId === sendId);
  const openedAt = now();
  // A draft that was only filled in is kept nowhere yet; any other is found by the larger page.
  await openLarge(changedAt === 0 && personId !== undefined ? { person: String(personId) } : {});
  const { drafts } = await keeper.list();
  const [latest] = drafts;
  if (latest !== undefined && latest.record.changedAt > openedAt) keeper.open(latest);
  else if (isKept && !drafts.some(({ record }) => record.sendId === sendId)) keeper.startNew();
}
