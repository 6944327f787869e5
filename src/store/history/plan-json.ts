import * as z from 'zod/mini';
import { isJson, type JsonValue } from '#notice/json.ts';
import type { WireNotice } from '#notice/wire.ts';
import type { Person } from '#people/person.ts';
import { fromStoredJson, toStoredJson } from '../entity/stored-json.ts';
import type { RecordPerson, SendHeader } from './send-record.ts';

/** The part of a header that never changes and decides about a send; only its sender can have written it here. */
export type SendIdentity = Pick<
  SendHeader,
  'sendId' | 'tag' | 'subTag' | 'wireSubTag' | 'firstLine' | 'at'
> & {
  /** Id of the record. */
  readonly rec: string;
};

export type StoredPlan = {
  readonly wire: WireNotice;
  readonly people: readonly RecordPerson[];
  /** Undefined in plans of Herald 0.1. */
  readonly of?: SendIdentity;
};

const text = z.catch(z.string(), '');
const json = z.custom<JsonValue>(isJson);

const Wire = z.object({
  TYPE: z.catch(z.enum(['USER', 'SYSTEM']), 'USER'),
  MESSAGE: z.string(),
  MESSAGE_OUT: z.optional(z.string()),
  ATTACH: z.optional(json),
});

/** id, name, first and last name, position, kind, wire tag where it is not `base|id`; empty ends are left out. */
const PersonRow = z.tuple([z.number()], z.unknown());
const PersonFields = z.tuple([z.number(), text, text, text, text, text, text]);

const Identity = z.object({
  rec: z.string(),
  sendId: z.string(),
  tag: z.string(),
  subTag: z.string(),
  wireSubTag: z.string(),
  firstLine: z.string(),
  // The range of a Date.
  at: z.catch(z.number().check(z.int(), z.gte(0), z.lte(8.64e15)), 0),
});

const PlanV1 = z.object({
  v: z.literal(1),
  of: z.optional(Identity),
  wire: Wire,
  /** What the wire tags begin with. */
  base: text,
  people: z.array(PersonRow),
});

/** What went to whom, compactly and exactly. */
export function writePlan({ wire, people, of }: StoredPlan): string {
  const base = commonBase(people);
  const rows = people.map(({ person, wireTag }) => {
    const usual = wireTag === `${base}|${person.id}`;
    const kind = person.kind === 'employee' ? '' : person.kind;
    const { id, name, firstName, lastName, position } = person;
    return withoutEmptyEnd([id, name, firstName, lastName, position, kind, usual ? '' : wireTag]);
  });
  return toStoredJson({ v: 1, ...(of === undefined ? {} : { of }), wire, base, people: rows });
}

/** Undefined where it is no plan. Never throws; what is no person is left out. */
export function readPlan(stored: string): StoredPlan | undefined {
  const read = PlanV1.safeParse(fromStoredJson(stored));
  if (!read.success) return undefined;
  const { of, wire, base, people } = read.data;
  const { MESSAGE_OUT, ATTACH, ...must } = wire;
  return {
    wire: {
      ...must,
      ...(MESSAGE_OUT === undefined ? {} : { MESSAGE_OUT }),
      ...(ATTACH === undefined ? {} : { ATTACH }),
    },
    people: people.map((row) => readPerson(row, base)),
    ...(of === undefined ? {} : { of }),
  };
}

function readPerson(row: readonly unknown[], base: string): RecordPerson {
  const filled = [...row, '', '', '', '', '', ''].slice(0, 7);
  const [id, name, firstName, lastName, position, kind, wireTag] = PersonFields.parse(filled);
  const person: Person = {
    id,
    name: name || String(id),
    firstName,
    lastName,
    position,
    photo: '',
    active: true,
    kind: kind === 'extranet' || kind === 'bot' ? kind : 'employee',
  };
  return { person, wireTag: wireTag || `${base}|${id}` };
}

function commonBase(people: readonly RecordPerson[]): string {
  for (const { person, wireTag } of people) {
    const end = `|${person.id}`;
    if (wireTag.endsWith(end)) return wireTag.slice(0, -end.length);
  }
  return '';
}

function withoutEmptyEnd(row: readonly (string | number)[]): readonly (string | number)[] {
  const last = row.findLastIndex((field) => field !== '');
  return row.slice(0, last + 1);
}
