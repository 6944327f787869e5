import { BATCH_LIMIT_COMMANDS } from '#delivery/batch-rules.ts';
import { type Plan, planDelivery } from '#delivery/plan.ts';
import { fillWire, type VariableValues } from '#notice/variables.ts';
import type { Person } from '#people/person.ts';
import { JOURNAL_RESERVE } from '#store/history/history.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { repeatable } from './standing.ts';

/** The part of a kept send that may be repeated, under the wire tags and in the form in which it went out. */
export function planRetry(record: SendRecord, valuesOf: (person: Person) => VariableValues): Plan {
  const again = repeatable(record);
  const byId = new Map(again.map(({ person }) => [person.id, person]));
  return planDelivery({
    people: again.map(({ person }) => person),
    tags: {
      subTag: record.header.wireSubTag,
      tagOf: new Map(again.map(({ person, wireTag }) => [person.id, wireTag])),
    },
    form: record.people.length === 1 ? 'single' : 'batch',
    ...(again.length > BATCH_LIMIT_COMMANDS ? { reserve: JOURNAL_RESERVE } : {}),
    wire: (id) => {
      const person = byId.get(id);
      return person === undefined ? record.wire : fillWire(record.wire, valuesOf(person));
    },
  });
}
