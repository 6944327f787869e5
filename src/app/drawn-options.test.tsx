import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { PersonOption } from '#recipients/PersonOption.tsx';
import { UndoChoice } from '#sending/UndoChoice.tsx';
import { declinedOf } from '#store/after-send.ts';
import { knownAppName } from '#store/app-name.ts';
import { createDraftStore } from '#store/draft-store.ts';
import { readHabits } from '#store/habits.ts';
import { knownPolicy } from '#store/policy.ts';
import { restoreRecentTexts, whoGotText } from '#store/recent-texts.ts';
import { readRetention } from '#store/retention.ts';
import { PolicySettings } from './check/PolicySettings.tsx';
import PreviewPane from './PreviewPane.tsx';
import { keeping } from './testing/a-browser.ts';
import { aPortal, draw } from './testing/a-drawing.tsx';
import { hostileText, onceEach } from './testing/hostile-json.ts';

const RUNS = 2_000;
const newId = () => 'id';
const nothing = () => undefined;
const portal = aPortal({});

describe('whatever an option or the browser holds is read and drawn', () => {
  it('as habits: people and texts of late, the undo window', { timeout: 60_000 }, async () => {
    const genuine = {
      people: [aPerson(5), aPerson(6)],
      optionsOpen: true,
      undoSeconds: 5,
      recent: [{ key: '4.a.b', at: 1_760_000_000_000, ids: [5, 6] }],
      declined: ['record1'],
    };
    const isNew = onceEach();
    await fc.assert(
      fc.asyncProperty(hostileText([genuine]), async (text) => {
        const habits = await readHabits(keeping({ habits: text }));
        const now = 1_760_000_001_000;
        whoGotText(restoreRecentTexts(habits.recent), { text: 'x', ids: [5], now });
        expect(declinedOf(habits).every((id) => typeof id === 'string')).toBe(true);
        if (!isNew(habits)) return;
        draw(
          <>
            {habits.people.map((person, index) => (
              <PersonOption
                key={`${person.id} ${index}`}
                person={person}
                chosen={false}
                highlighted={false}
                optionProps={{}}
              />
            ))}
            <UndoChoice undoSeconds={habits.undoSeconds} onUndoSeconds={nothing} />
          </>,
          { portal },
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("as the app's options: name, permissions, retention", { timeout: 60_000 }, async () => {
    const name = hostileText([{ name: 'Herald', at: 1_760_000_000_000 }]);
    const policy = hostileText([{ v: 1, people: 10, system: false }]);
    const isNew = onceEach();
    const system = createDraftStore({ now: () => 1, newId });
    system.edit((draft) => ({ ...draft, notice: { ...draft.notice, type: 'SYSTEM', message: 'x' } }));
    await fc.assert(
      fc.asyncProperty(name, policy, async (herald_app_name, herald_policy) => {
        const options = { herald_app_name, herald_policy };
        const call = () => Promise.resolve({ ok: true, result: herald_policy } as const);
        const rule = await readRetention(call);
        expect(rule.ok && Number.isSafeInteger(rule.days)).toBe(true);
        const portalNow = aPortal({}, options);
        if (!isNew([knownAppName(portalNow), knownPolicy(portalNow)])) return;
        draw(
          <>
            <PreviewPane onWriteMailText={nothing} />
            <PolicySettings onSaved={nothing} />
          </>,
          { portal: portalNow, draft: system },
        );
      }),
      { numRuns: RUNS },
    );
  });
});
