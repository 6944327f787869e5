import type { AttachDraft } from '#notice/draft.ts';
import type { JsonObject, JsonValue } from '#notice/json.ts';
import { ATTACH_LIMIT_BYTES, measureSize } from '#notice/size.ts';
import { makeBlocks } from './blocks.ts';
import { type Row, timeRow } from './row.ts';
import { median } from './samples.ts';

// The meter's measure of a full attachment, against the simplest count of its bytes.

const BLOCKS = 200;
const ROUNDS = 400;
const WARM_UP = 100;

const encoder = new TextEncoder();
const simplest = (attach: JsonValue): number => encoder.encode(JSON.stringify(attach)).length;

function attachOf(blocks: readonly JsonObject[]): AttachDraft {
  return { fields: {}, blocks: blocks.map((json, index) => ({ id: String(index), json })) };
}

/** A new list of blocks of exactly 30 KB, none of it measured before. */
function fullList(): readonly JsonObject[] {
  const blocks = makeBlocks(BLOCKS);
  const missing = ATTACH_LIMIT_BYTES - simplest(blocks) - ',{"MESSAGE":""}'.length;
  return [...blocks, { MESSAGE: 'x'.repeat(missing) }];
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function measureMeter(): Row[] {
  const fresh: number[] = [];
  const afterKey: number[] = [];
  const base: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const list = fullList();
    const attach = attachOf(list);
    const ofSimplest = time(() => simplest(list));
    const ofFresh = time(() => measureSize(attach));
    const typed = attach.blocks.map((block, index) =>
      index === 100 ? { ...block, json: { MESSAGE: `Key ${round}` } } : block,
    );
    const ofKey = time(() => measureSize({ ...attach, blocks: typed }));
    if (round < 0) continue;
    base.push(ofSimplest);
    fresh.push(ofFresh);
    afterKey.push(ofKey);
  }
  const { bytes } = measureSize(attachOf(fullList()));
  if (bytes !== ATTACH_LIMIT_BYTES)
    throw new Error(`The meter says ${bytes} of ${ATTACH_LIMIT_BYTES} bytes.`);
  const than = 'JSON.stringify and TextEncoder';
  return [
    timeRow('size of 30 KB, first time, median', fresh, than, base, {}, median),
    timeRow('size of 30 KB after a key, median', afterKey, than, base, {}, median),
  ];
}
