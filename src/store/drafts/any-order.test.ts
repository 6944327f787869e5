import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftRecord } from '../draft-store.ts';
import type { DraftRecord, WorkingDraft } from '../working-draft.ts';
import { BROWSER_WITHIN, PORTAL_WITHIN } from './draft-keeper.ts';
import { keptLine } from './kept-line.ts';
import { NOW } from './testing/a-page.ts';
import type { Answer } from './testing/a-slow-place.ts';
import { type SlowPage, slowPage } from './testing/slow-page.ts';

const line = ({ keeper }: SlowPage) => keptLine(keeper.status(), NOW).kind;
const heldIn = (place: SlowPage['portal']) =>
  new Map([...place.drafts].map(([key, { record }]) => [key, record.notice.message]));

const answer = fc.constantFrom<Answer>('fine', 'fine', 'failed', 'lost');
const action = fc.oneof(
  fc.constantFrom('write', 'empty', 'new', 'finish', 'finishOlder', 'clear', 'undo', 'flush' as const),
  fc.record({ open: fc.nat(5) }),
  fc.record({ pass: fc.constantFrom(BROWSER_WITHIN, PORTAL_WITHIN, Infinity) }),
  fc.record({ browser: answer }),
  fc.record({ portal: answer }),
);
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

describe('whatever is written, opened and sent while replies are slow, fail or get lost', () => {
  it('each place ends with the newest words of every open draft, and nothing comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 50, size: 'max' }), async (actions) => {
        const page = await slowPage();
        const wanted = followWanted(page);
        for (const one of actions) {
          await act(page, one, wanted);
          if (line(page) === 'saved') expectOnScreenIsHeld(page);
        }
        await page.comeToRest();
        const texts = new Map([...wanted].map(([key, { notice }]) => [key, notice.message]));
        expect(heldIn(page.browser)).toEqual(texts);
        expect(heldIn(page.portal)).toEqual(texts);
        expect(page.keeper.question()).toBeUndefined();
        expect(['saved', 'nothing']).toContain(line(page));
      }),
      { numRuns: 300 },
    );
  });
});

/** Every draft that has to be found again, as it was changed last. */
function followWanted({ store }: SlowPage): ReadonlyMap<string, DraftRecord> {
  const wanted = new Map<string, DraftRecord>();
  store.subscribe(() => {
    const state = store.get();
    if (state.finished || state.timeline.present.notice.message === '') wanted.delete(state.sendId);
    else wanted.set(state.sendId, draftRecord(state));
  });
  return wanted;
}

let words = 0;

async function act(page: SlowPage, one: Action, wanted: ReadonlyMap<string, DraftRecord>): Promise<void> {
  const { store } = page;
  if (typeof one === 'string') {
    const before: WorkingDraft = store.get().timeline.present;
    if (one === 'write') page.write(`text ${(words += 1)}`);
    else if (one === 'empty') page.write('');
    else if (one === 'new') page.keeper.startNew();
    else if (one === 'finish') store.finish();
    else if (one === 'clear') store.clear();
    else if (one === 'undo') store.undo();
    else if (one === 'flush') void page.keeper.flush();
    else {
      page.write(`text ${(words += 1)}`);
      store.finish(before);
    }
  } else if ('open' in one) {
    const record = [...wanted.values()][one.open];
    if (record !== undefined) store.open(record);
  } else if ('pass' in one) await page.pass(one.pass);
  else if ('browser' in one) page.browser.step(one.browser);
  else page.portal.step(one.portal);
  await page.settle();
}

function expectOnScreenIsHeld(page: SlowPage): void {
  const { sendId } = page.store.get();
  const held = [page.browser, page.portal].map((place) => heldIn(place).get(sendId));
  expect(held).toContain(page.text());
}
