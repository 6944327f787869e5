import { expect, it } from 'vitest';
import { latestByTag } from './latest-by-tag.ts';
import { NO_COUNTS, type SendHeader } from './send-record.ts';

const header = (tag: string, at: number, total: number): SendHeader => ({
  id: `${tag}${at}`,
  itemId: at,
  sendId: 's',
  state: 'done',
  type: 'USER',
  tag,
  subTag: '',
  wireSubTag: 'HERALD_s',
  firstLine: '',
  names: [],
  counts: { ...NO_COUNTS, total },
  at,
  lastWrite: { by: 1, at: 0 },
  senderId: 1,
  senderName: 'Manager 1',
  appVersion: '0',
  follows: '',
});

it('has each typed tag once, with its latest send, and nothing of sends without one', () => {
  const latestFirst = [header('', 9, 1), header('B', 8, 3), header('A', 7, 2), header('B', 6, 50)];
  expect(latestByTag(latestFirst).map(({ tag, at }) => [tag, at])).toEqual([
    ['B', 8],
    ['A', 7],
  ]);
});
