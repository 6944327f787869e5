import { describe, expect, it } from 'vitest';
import { noteText, type RecentText, restoreRecentTexts, whoGotText } from './recent-texts.ts';

const HOUR = 3_600_000;
const before = noteText([], { text: ' Hi ', ids: [1, 2, 3], at: 1000 });

describe('whoGotText', () => {
  it.each([
    ['some of them', 'Hi', [2, 3, 4], { count: 2, at: 1000 }],
    ['the same but for blanks around it', '  Hi', [1], { count: 1, at: 1000 }],
    ['others', 'Hi', [4, 5], undefined],
    ['another text', 'Hi.', [1, 2], undefined],
  ])('%s', (_case, text, ids, expected) => {
    expect(whoGotText(before, { text, ids, now: 2000 })).toEqual(expected);
  });

  it('counts a person once, and tells the last time', () => {
    const twice = noteText(before, { text: 'Hi', ids: [3, 4], at: 5000 });
    expect(whoGotText(twice, { text: 'Hi', ids: [1, 3, 4], now: 6000 })).toEqual({ count: 3, at: 5000 });
    expect(whoGotText(twice, { text: 'Hi', ids: [1], now: 6000 })).toEqual({ count: 1, at: 1000 });
  });

  it('forgets after a day', () => {
    expect(whoGotText(before, { text: 'Hi', ids: [1], now: 1000 + 24 * HOUR })).toBeDefined();
    expect(whoGotText(before, { text: 'Hi', ids: [1], now: 1001 + 24 * HOUR })).toBeUndefined();
  });
});

describe('noteText', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  it('keeps a dozen texts', () => {
    let recent: readonly RecentText[] = [];
    for (let at = 0; at < 20; at += 1) recent = noteText(recent, { text: `text ${at}`, ids: [1], at });
    expect(recent.map(({ at }) => at)).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8]);
  });

  it('keeps at most 20,000 ids, the latest ones', () => {
    const recent = noteText(noteText([], { text: 'a', ids: many(15_000), at: 1 }), {
      text: 'b',
      ids: many(6000),
      at: 2,
    });
    expect(recent.map(({ at }) => at)).toEqual([2]);
  });

  it('notes nothing that reached nobody', () => {
    expect(noteText(before, { text: 'x', ids: [], at: 5 })).toBe(before);
  });
});

it('comes back from storage; what is damaged does not', () => {
  expect(restoreRecentTexts(JSON.parse(JSON.stringify(before)))).toEqual(before);
  expect(restoreRecentTexts([...before, { key: 'x' }, 7])).toEqual(before);
  expect(restoreRecentTexts('no list')).toEqual([]);
});
