import { expect, it } from 'vitest';
import type { Call, CallResult } from '#portal/call.ts';
import { createShelf } from './shelf.ts';

/** A portal whose shared storage holds these documents. */
function portalWith(keys: readonly string[]) {
  const rows = keys.map((KEY, index) => ({
    ID: String(index + 1),
    NAME: KEY,
    PROPERTY_VALUES: { KEY, REV: 'r', AT: '1', NO: '0', PARTS: '', BODY: '|{}|' },
  }));
  const answer = ({ method, params }: Call): CallResult => ({
    ok: true,
    result: method === 'entity.item.get' && 'ENTITY' in params && params.ENTITY === 'shared' ? rows : [],
  });
  return {
    call: (call: Call) => Promise.resolve(answer(call)),
    callBatch: (calls: readonly Call[]) => Promise.resolve(calls.map(answer)),
  };
}

it('a document that breaks its reader costs itself alone', async () => {
  const shelf = createShelf(
    {
      ...portalWith(['one', 'bad', 'two']),
      wait: () => Promise.resolve(),
      scopes: new Set(['entity']),
      user: { id: 1, name: 'Anna' },
      now: () => 1,
      newId: () => 'id',
    },
    {
      personal: { names: ['own_'], title: 'Own' },
      shared: { entity: 'shared', title: 'Shared' },
      toJson: (content) => content,
      restore({ key, rev }, place) {
        if (key === 'bad') throw new RangeError('Maximum call stack size exceeded');
        return { key, rev, place, by: '', writers: [], changedAt: 0, name: key };
      },
    },
  );
  const { items } = await shelf.list();
  expect(items.map(({ name }) => name)).toEqual(['one', 'two']);
});
