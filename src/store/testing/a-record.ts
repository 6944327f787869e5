import type { Outcome } from '#delivery/outcome.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { NO_COUNTS, type SendHeader, type SendRecord } from '../history/send-record.ts';

type Wish = Partial<Omit<SendRecord, 'header'>> & { readonly header?: Partial<SendHeader> };

export const delivered: Outcome = { kind: 'delivered', id: 900 };
export const refused: Outcome = { kind: 'refused', code: 'ACCESS_DENIED', message: '' };
export const unknown: Outcome = { kind: 'unknown', code: 'NETWORK_ERROR', message: '' };

/** A send of manager 1 to persons 5 and 6 that reached both, unless the test says otherwise. */
export function aRecord({ header = {}, people, ...rest }: Wish = {}): SendRecord {
  const all: SendRecord['people'] =
    people ?? [5, 6].map((id) => ({ person: aPerson(id), wireTag: `TASK|${id}` }));
  const outcomes = rest.outcomes ?? new Map(all.map(({ person }) => [person.id, delivered]));
  return {
    header: {
      id: 'record1',
      itemId: 10,
      sendId: 'abcdefghij',
      state: 'done',
      type: 'USER',
      tag: 'TASK',
      subTag: '',
      wireSubTag: 'HERALD_abcdefghij',
      firstLine: 'Text',
      names: [],
      counts: { ...NO_COUNTS, total: all.length },
      at: 0,
      senderId: 1,
      lastWrite: { by: header.senderId ?? 1, at: 0 },
      senderName: 'Manager 1',
      appVersion: '0',
      follows: '',
      ...header,
    },
    wire: { TYPE: 'USER', MESSAGE: 'Text' },
    people: all,
    outcomes,
    sureOutcomes: outcomes,
    plannedAt: 0,
    leases: [],
    incomplete: false,
    ...rest,
  };
}
