import { describe, expect, it } from 'vitest';
import { createDraftStore, draftRecord } from '#store/draft-store.ts';
import type { PlacedDraft } from '#store/drafts/draft-place.ts';
import { goOnInSlider } from './go-on-in-slider.ts';

function aScreen(kept: readonly PlacedDraft[]) {
  let clock = 100;
  let sends = 0;
  const store = createDraftStore({ now: () => (clock += 1), newId: () => `send${(sends += 1)}` });
  let drafts = kept;
  const did: string[] = [];
  return {
    store,
    did,
    write(message: string) {
      store.edit((draft) => ({ ...draft, notice: { ...draft.notice, message } }));
      drafts = [{ record: draftRecord(store.get()), rev: 'a.1' }, ...drafts];
    },
    go: (
      personId: number | undefined,
      inSlider: (drafts: readonly PlacedDraft[], now: number) => readonly PlacedDraft[],
    ) =>
      goOnInSlider({
        keeper: {
          list: async () => ({ drafts, missing: undefined }),
          open: (draft) => void did.push(`open ${draft.record.sendId}`),
          startNew: () => void did.push('new'),
        },
        store,
        now: () => clock,
        openLarge: async (ids) => {
          did.push(JSON.stringify(ids));
          drafts = inSlider(drafts, (clock += 1));
        },
        personId,
      }),
  };
}

const other = (sendId: string, changedAt: number): PlacedDraft => ({
  record: { ...draftRecord(createDraftStore({ now: () => 0, newId: () => sendId }).get()), changedAt },
  rev: 'b.1',
});

describe('going on in the slider', () => {
  it('takes the person along while nothing is written', async () => {
    const screen = aScreen([other('old', 5)]);
    await screen.go(5, (drafts) => drafts);
    expect(screen.did).toEqual(['{"person":"5"}']);
  });

  it('leaves the person out once there is a draft to find', async () => {
    const screen = aScreen([]);
    screen.write('Hello');
    await screen.go(5, (drafts) => drafts);
    expect(screen.did).toEqual(['{}']);
  });

  it('takes over what was written there', async () => {
    const screen = aScreen([]);
    await screen.go(5, (drafts, now) => [other('there', now), ...drafts]);
    expect(screen.did).toEqual(['{"person":"5"}', 'open there']);
  });

  it('does not keep what was sent there on the screen', async () => {
    const screen = aScreen([other('old', 5)]);
    screen.write('Hello');
    await screen.go(undefined, (drafts) => drafts.slice(1));
    expect(screen.did).toEqual(['{}', 'new']);
  });

  it('leaves a draft alone that is kept nowhere', async () => {
    const screen = aScreen([]);
    screen.store.edit((draft) => ({ ...draft, notice: { ...draft.notice, message: 'Hello' } }));
    await screen.go(5, () => []);
    expect(screen.did).toEqual(['{}']);
  });
});
