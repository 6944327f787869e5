import { expect, it } from 'vitest';
import { aRecord } from '../testing/a-record.ts';
import { countsOf } from './counts-of.ts';
import { NO_COUNTS } from './send-record.ts';

const header = { ...aRecord().header, counts: { ...NO_COUNTS, delivered: 40, left: 2, total: 42 } };

it('counts everybody by what is known now, and nobody less than there are where a part is missing', () => {
  const record = { ...aRecord(), header };
  expect(countsOf(record).total).toBe(record.people.length);
  expect(countsOf({ ...record, people: [], incomplete: true })).toEqual(header.counts);
});
