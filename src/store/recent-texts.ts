/** To whom which text went of late, so that sending it once more is not done by oversight. Kept in this browser. */
import * as z from 'zod/mini';
import * as values from './stored-values.ts';

const RecentText = z.object({
  /** What stands for the text; the text itself is not kept. */
  key: z.string(),
  /** ms since 1970. */
  at: values.neededMoment,
  ids: z.array(values.id),
});

export type RecentText = Readonly<z.infer<typeof RecentText>>;

const KEPT_TEXTS = 12;
/** Ids of all of them together; more would weigh on every change of the habits. */
const KEPT_IDS = 20_000;
const KEPT_FOR_MS = 24 * 60 * 60_000;

/** Adds what went out just now, latest first, and lets go what is old or too much. */
export function noteText(
  recent: readonly RecentText[],
  sent: { readonly text: string; readonly ids: readonly number[]; readonly at: number },
): readonly RecentText[] {
  if (sent.ids.length === 0) return recent;
  const kept: RecentText[] = [];
  let room = KEPT_IDS;
  for (const one of [{ key: keyOf(sent.text), at: sent.at, ids: [...sent.ids] }, ...recent]) {
    room -= one.ids.length;
    if (kept.length === KEPT_TEXTS || room < 0 || sent.at - one.at > KEPT_FOR_MS) break;
    kept.push(one);
  }
  return kept;
}

/** How many of these people got the same text within a day, and when the last of them did; undefined for nobody. */
export function whoGotText(
  recent: readonly RecentText[],
  asked: { readonly text: string; readonly ids: readonly number[]; readonly now: number },
): { readonly count: number; readonly at: number } | undefined {
  const key = keyOf(asked.text);
  const same = recent.filter((one) => one.key === key && asked.now - one.at <= KEPT_FOR_MS);
  const got = new Set(same.flatMap((one) => one.ids));
  const count = asked.ids.filter((id) => got.has(id)).length;
  const among = new Set(asked.ids);
  const last = same.find((one) => one.ids.some((id) => among.has(id)));
  return last === undefined ? undefined : { count, at: last.at };
}

export function restoreRecentTexts(value: unknown): readonly RecentText[] {
  const list = z.array(z.unknown()).safeParse(value);
  if (!list.success) return [];
  return list.data.flatMap((one) => {
    const read = RecentText.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** 64 bits of FNV-1a and the length: two texts of one manager's day do not meet by chance. */
function keyOf(text: string): string {
  const trimmed = text.trim();
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < trimmed.length; at += 1) {
    const unit = trimmed.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + at), 0x01000193);
  }
  return `${trimmed.length}.${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}`;
}
