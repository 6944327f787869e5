import { createDraftStore } from '../../draft-store.ts';
import type { WorkingDraft } from '../../working-draft.ts';
import { draftActions } from '../draft-actions.ts';
import { createDraftKeeper } from '../draft-keeper.ts';
import { keptLine } from '../kept-line.ts';
import { aPlace, type TestPlace } from './a-place.ts';

let ids = 0;
const newId = () => `id${(ids += 1)}`;
let changes = 1_000;

/** The page's clock stands still, later than any change. */
export const NOW = 1_000_000_000;

type Places = {
  readonly browser?: TestPlace;
  readonly portal?: TestPlace;
  readonly device?: string;
  readonly fresh?: boolean;
  /** Moments of changes. */
  readonly clock?: () => number;
};

/** A page of a device, with timers that run when the test says so. */
export async function aPage({
  browser = aPlace(),
  portal = aPlace(),
  device = 'A',
  fresh = true,
  clock = () => (changes += 1),
}: Places = {}) {
  const store = createDraftStore({ now: clock, newId });
  let timers: { readonly callback: () => void; readonly ms: number }[] = [];
  const waits: number[] = [];
  const keeper = createDraftKeeper({
    store,
    browser: browser.place,
    portal: portal.place,
    device: { name: device, fresh },
    newId,
    now: () => NOW,
    wait: () => new Promise(() => {}),
    later: (callback, ms) => {
      timers.push({ callback, ms });
      waits.push(ms);
    },
  });
  const lines: string[] = [];
  keeper.subscribe(() => lines.push(keptLine(keeper.status(), NOW).kind));
  const settle = async () => {
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
  };
  /** Lets timers of up to so many ms run. */
  const pass = async (ms = Infinity) => {
    const due = timers.filter((timer) => timer.ms <= ms);
    timers = timers.filter((timer) => timer.ms > ms);
    for (const timer of due) timer.callback();
    await settle();
  };
  let ready = false;
  void keeper.begin().then(() => {
    ready = true;
  });
  await settle();
  const write = (message: string) =>
    store.edit((draft: WorkingDraft) => ({ ...draft, notice: { ...draft.notice, message } }), 'message');
  const text = () => store.get().timeline.present.notice.message;
  return {
    store,
    keeper: { ...keeper, ...draftActions(keeper.parts) },
    pass,
    settle,
    write,
    text,
    lines,
    waits,
    isReady: () => ready,
    browser,
    portal,
  };
}
