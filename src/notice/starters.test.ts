import { describe, expect, it } from 'vitest';
import { adviseAttach } from './advise.ts';
import { fromAttach, toAttach } from './draft.ts';
import { normaliseAttach } from './normalise.ts';
import { makeStarter, STARTERS } from './starters.ts';

describe.each(STARTERS)('the starter "%s"', (starter) => {
  const attach = makeStarter(starter, (text) => text);
  let id = 0;
  const draft = fromAttach(attach, () => `b${id++}`);

  it('is kept whole by the portal', () => {
    const read = normaliseAttach(attach);
    if (!read.ok) throw new Error(read.code);
    expect(read.kept.sources).toEqual(draft.blocks.map((_, index) => index));
  });

  it('needs no advice', () => {
    expect(adviseAttach(draft)).toEqual([]);
  });

  it('goes out as it was made', () => {
    expect(toAttach(draft)).toEqual(attach);
  });
});
