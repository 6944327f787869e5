import { Facts } from '#history/Facts.tsx';
import { aPerson } from '#people/testing/a-person.ts';
import type { Portal } from '#portal/portal.ts';
import { countsOf } from '#store/history/counts-of.ts';
import { readHeader, writeHeader } from '#store/history/header-json.ts';
import { writeNote } from '#store/history/note-json.ts';
import { writeOutcomes } from '#store/history/outcome-json.ts';
import { writePlan } from '#store/history/plan-json.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { SendHeader, SendRecord } from '#store/history/send-record.ts';
import { NO_COUNTS as NONE } from '#store/history/send-record.ts';
import { aPortal } from './a-drawing.tsx';
import { ATTACHMENTS } from './hostile-json.ts';

/** One send as the history keeps it, in genuine documents and in hostile ones. */
export const ids = [5, 6, 7];
export const newId = () => 'id';
export const nothing = () => undefined;

export const HEADER: SendHeader = {
  id: 'record1',
  itemId: 10,
  sendId: 'abcdefghij',
  state: 'open',
  type: 'USER',
  tag: 'TASK',
  subTag: 'SUB',
  wireSubTag: 'SUB',
  firstLine: 'Numbers by noon',
  names: ['Person 5', 'Person 6'],
  counts: { ...NONE, delivered: 1, refused: 1, left: 1, total: 3 },
  at: 1_760_000_000_000,
  senderId: 1,
  lastWrite: { by: 1, at: 0 },
  senderName: 'Anna Smith',
  appVersion: '0.1.0',
  follows: '',
  withdrawn: { at: 1_760_000_001_000, byId: 1, byName: 'Anna Smith' },
};
export const PLANS = ATTACHMENTS.map((ATTACH) =>
  writePlan({
    wire: { TYPE: 'USER', MESSAGE: '[B]Numbers[/B] for {firstName|you}', MESSAGE_OUT: 'Numbers', ATTACH },
    people: ids.map((id) => ({ person: aPerson(id, { position: 'Lead' }), wireTag: `TASK|${id}` })),
  }),
);
export const OUTCOMES = writeOutcomes(ids, {
  writer: 'device.page',
  open: false,
  from: 0,
  outcomes: new Map([
    [5, { kind: 'delivered', id: 900 }],
    [6, { kind: 'refused', code: 'ACCESS_DENIED', message: 'No' }],
    [7, { kind: 'unknown', code: 'NETWORK_ERROR', message: '' }],
  ]),
});
export const NOTE = writeNote({
  withdrawal: { at: 1_760_000_002_000, byId: 1, byName: 'Anna Smith' },
  last: 900,
});

/** The document that a writer wrote. */
export function genuine(text = ''): object {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null) throw new Error('It is no document');
  return read;
}

type Texts = {
  readonly heads?: readonly string[];
  readonly plan?: string;
  readonly out?: string;
  readonly note?: string;
};

/** The properties that agree with a header's text, as its own sender writes them. */
function foundBy(head: string): object {
  const header = readHeader(head, 1, 1) ?? HEADER;
  return { REC: header.id, SEND: header.sendId, TAG: header.tag };
}

/** A portal whose history holds these texts in the place of the genuine ones. */
export function portalWith({
  heads = [writeHeader(HEADER)],
  plan = PLANS[0] ?? '',
  out = OUTCOMES,
  note,
}: Texts): Portal {
  const item = { NAME: 'x', CREATED_BY: '1', MODIFIED_BY: '1', DATE_CREATE: '2026-01-01T10:00:00+00:00' };
  const body = (id: number, KIND: string, BODY: string) => ({
    ...item,
    ID: String(id),
    TIMESTAMP_X: '2026-01-01T10:00:00+00:00',
    PROPERTY_VALUES: { REC: 'record1', KIND, NO: '0', BODY },
  });
  return aPortal({
    herald_hist: heads.map((HEAD, index) => ({
      ...item,
      ID: String(100 + index),
      PROPERTY_VALUES: { ...foundBy(HEAD), HEAD },
    })),
    herald_body: [
      body(1, 'plan', `|${plan}|`),
      body(2, 'out', out),
      ...(note === undefined ? [] : [body(3, 'note', note)]),
    ],
  });
}

/** The hostile ones among them can still be told apart from what is no header at all. */
export async function recordsOf(portal: Portal): Promise<readonly SendRecord[]> {
  const page = await historyOf(portal).list({});
  if (!page.ok) throw new Error('The list could not be read');
  const found = await historyOf(portal).readAll(page.headers);
  if (!found.ok) throw new Error('The records could not be read');
  return found.records;
}

export function factsOf(record: SendRecord) {
  const { header } = record;
  const later = { ok: true, corrections: [header], replaced: [{ by: header, count: 2 }] } as const;
  return (
    <Facts
      key={header.id}
      header={{ ...header, counts: countsOf(record) }}
      record={record}
      later={later}
      onTag={nothing}
    />
  );
}
