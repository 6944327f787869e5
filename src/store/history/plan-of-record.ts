import { BATCH_LIMIT_COMMANDS } from '#delivery/batch-rules.ts';
import { type Plan, planDelivery } from '#delivery/plan.ts';
import { fillWire, type VariableValues } from '#notice/variables.ts';
import type { Person } from '#people/person.ts';
import { JOURNAL_RESERVE } from './history.ts';
import type { SendRecord } from './send-record.ts';

/** What a kept send was to everybody, under the wire tags and in the form in which it went out; retryPlan takes the rest. */
export function planOfRecord(record: SendRecord, valuesOf: (person: Person) => VariableValues): Plan {
  const { people, wire, header } = record;
  const byId = new Map(people.map(({ person }) => [person.id, person]));
  return planDelivery({
    people: people.map(({ person }) => person),
    tags: {
      subTag: header.wireSubTag,
      tagOf: new Map(people.map(({ person, wireTag }) => [person.id, wireTag])),
    },
    unseen: header.state === 'running',
    ...(people.length > BATCH_LIMIT_COMMANDS ? { reserve: JOURNAL_RESERVE } : {}),
    wire: (id) => {
      const person = byId.get(id);
      return person === undefined ? wire : fillWire(wire, valuesOf(person));
    },
  });
}
