import * as z from 'zod/mini';
import type { Attacker, StoredItem } from './Attacker.ts';

export const HEADERS = 'herald_hist';
export const BODIES = 'herald_body';
export const SHARED_TEMPLATES = 'herald_templ';

/** A moment that no clock has, and a depth that no JSON of the app's own has. */
export const NO_MOMENT = 1e300;
const DEEP = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

const Document = z.record(z.string(), z.unknown());
const Head = z.looseObject({ wireSubTag: z.string() });
/** A stored document stands between two bars, a header between none. */
const jsonIn = (text = ''): unknown => JSON.parse(text.replace(/^\|([\s\S]*)\|$/, '$1'));
const stored = (document: object): string => `|${JSON.stringify(document)}|`;

/** One send in the storages of the history. */
export type Spoils = { readonly rec: string; readonly header: StoredItem; readonly plan: StoredItem };

/** The record of the newest send with this text. */
export async function recordOf(attacker: Attacker, text: string): Promise<Spoils> {
  const plans = await attacker.reads(BODIES, { KIND: 'plan' });
  const plan = plans.findLast(({ values }) => values['BODY']?.includes(text));
  if (plan === undefined) throw new Error(`There is no record of ${text}`);
  const rec = plan.values['REC'] ?? '';
  return { rec, plan, header: await attacker.finds(HEADERS, { REC: rec }) };
}

const headOf = ({ header }: Spoils) => Head.parse(jsonIn(header.values['HEAD']));

/** A send that is over looks as if it had stopped before its first person, with another text. */
export async function armAgain(attacker: Attacker, { rec, header, plan }: Spoils): Promise<void> {
  const left = { delivered: 0, muted: 0, notCreated: 0, refused: 0, unknown: 0, left: 2, total: 2 };
  await attacker.edits(BODIES, plan, 'BODY', { wire: { TYPE: 'USER', MESSAGE: 'FORGED' } });
  await attacker.edits(HEADERS, header, 'HEAD', { state: 'open', counts: left });
  await attacker.rewrites(HEADERS, header.id, { RESULT: 'open' });
  const outcomes = await attacker.reads(BODIES, { REC: rec, KIND: 'out' });
  await attacker.deletes(
    BODIES,
    outcomes.map(({ id }) => id),
  );
}

/** Items that stand before all that is written later; whoever takes the first item of a record takes these. */
export async function addsOlder(attacker: Attacker) {
  const [header = 0] = await attacker.adds(HEADERS, [{ REC: 'older' }]);
  const [plan = 0] = await attacker.adds(BODIES, [{ REC: 'older', KIND: 'plan', NO: '0' }]);
  return { header, plan };
}

type Older = Awaited<ReturnType<typeof addsOlder>>;

/** His older items claim a send, under another line, name and text, with the sub-tag of a third one; a note withdraws it. */
export async function claims(
  attacker: Attacker,
  older: Older,
  send: Spoils,
  { of }: { readonly of: Spoils },
): Promise<void> {
  const { wireSubTag } = headOf(of);
  const head = { ...headOf(send), wireSubTag, line: 'Nothing to see', name: 'The Chief Executive' };
  const wire = { TYPE: 'USER', MESSAGE: 'FORGED' };
  const plan = { ...Document.parse(jsonIn(send.plan.values['BODY'])), wire };
  await attacker.rewrites(HEADERS, older.header, { ...send.header.values, HEAD: JSON.stringify(head) });
  await attacker.rewrites(BODIES, older.plan, { ...send.plan.values, BODY: stored(plan) });
  const note = stored({ v: 1, kind: 'withdrawn', at: 1, name: 'Anna Smith' }).slice(1, -1);
  await attacker.copies(BODIES, [send.plan], { KIND: 'note', BODY: note });
}

/** A record of his own under the tag of a send says that somebody holds the notification of a third one under it. */
export async function baits(
  attacker: Attacker,
  send: Spoils,
  { of, holder }: { readonly of: Spoils; readonly holder: number },
): Promise<void> {
  const head = { ...headOf(send), id: 'own', send: 'own', line: 'Bait', name: 'The Chief Executive' };
  const tag = `${headOf(of).wireSubTag}|${holder}`;
  const plan = {
    v: 1,
    wire: { TYPE: 'USER', MESSAGE: 'Bait' },
    base: '',
    people: [[holder, 'B', '', '', '', '', tag]],
  };
  const own = { REC: 'own', SEND: 'own', FIND: 'Bait' };
  await attacker.copies(HEADERS, [send.header], { ...own, HEAD: JSON.stringify(head) });
  await attacker.copies(BODIES, [send.plan], { REC: 'own', BODY: stored(plan) });
}

/** Copies of a record with numbers, times, texts and depths that no page of the app writes. */
export async function breaksHistory(attacker: Attacker, { header, plan }: Spoils): Promise<void> {
  const head = Document.parse(jsonIn(header.values['HEAD']));
  const shapes = [
    { at: NO_MOMENT },
    { at: -NO_MOMENT, counts: { total: NO_MOMENT, left: -1, delivered: 0.5 } },
    { withdrawn: { at: NO_MOMENT, byId: NO_MOMENT, byName: 'x'.repeat(20_000) } },
    { line: '\u202e'.repeat(5000), names: Array.from({ length: 2000 }, () => '\ud800'), state: 'running' },
  ];
  const deepPlan = JSON.stringify({ ...Document.parse(jsonIn(plan.values['BODY'])), wire: 0 });
  const wire = `{"TYPE":"USER","MESSAGE":"deep","ATTACH":${DEEP}}`;
  const bodies = [
    {},
    { BODY: `|${deepPlan.replace('"wire":0', `"wire":${wire}`)}|` },
    { KIND: 'note', BODY: `{"v":1,"kind":"withdrawn","at":${NO_MOMENT},"name":"x"}` },
  ];
  for (const [index, shape] of shapes.entries()) {
    const rec = `broken${index}`;
    const HEAD = JSON.stringify({ ...head, ...shape, id: rec, send: rec });
    await attacker.copies(HEADERS, [header], { REC: rec, SEND: rec, HEAD });
    const body = bodies[index % bodies.length] ?? {};
    await attacker.copies(BODIES, [plan], { REC: rec, ...body });
  }
}

/** Copies of a shared template with a moment, a depth and shapes that no page of the app writes. */
export async function breaksTemplates(attacker: Attacker): Promise<void> {
  const template = await attacker.finds(SHARED_TEMPLATES);
  const document = Document.parse(jsonIn(template.values['BODY']));
  const deep = JSON.stringify({ ...document, name: 'Deep', notice: 0 });
  const bodies = [
    JSON.stringify({ ...document, name: 'No moment', at: NO_MOMENT }),
    deep.replace('"notice":0', `"notice":{"attach":${DEEP}}`),
    DEEP,
    '"x"',
  ];
  for (const [index, body] of bodies.entries()) {
    await attacker.copies(SHARED_TEMPLATES, [template], { KEY: `broken${index}`, BODY: `|${body}|` });
  }
}
