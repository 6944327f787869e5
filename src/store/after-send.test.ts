import { describe, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { afterSend } from './after-send.ts';
import { NO_HABITS } from './habits.ts';
import { restoreRecentTexts, whoGotText } from './recent-texts.ts';

const sent = { people: [aPerson(5), aPerson(6)], text: 'Hi', reached: [5], at: 1000 };

describe('afterSend', () => {
  it('offers the people first next time, each once', () => {
    const before = { ...NO_HABITS, people: [aPerson(6), aPerson(7)] };
    const after = afterSend(before, sent);
    expect(after.people.map(({ id }) => id)).toEqual([5, 6, 7]);
  });

  it('notes who got the text, and not who was left out', () => {
    const recent = restoreRecentTexts(afterSend(NO_HABITS, sent).recent);
    expect(whoGotText(recent, { text: 'Hi', ids: [5, 6], now: 2000 })).toEqual({ count: 1, at: 1000 });
  });
});
