/**
 * What a person is working on: the notice, the people, and the identity of the send that it will become.
 * The identity stays until that send is over, so that a repeat after a lost reply, a reload or a second click
 * goes out under the same wire TAG and replaces instead of doubling.
 */
import { EMPTY_DRAFT, type NoticeDraft, restoreDraft } from '#notice/draft.ts';
import { type Audience, type ChosenDepartment, NO_AUDIENCE } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import * as values from './stored-values.ts';

/** `people` are the single ones; departments and exceptions become people when the confirmation opens. */
export type WorkingDraft = Audience & {
  readonly notice: NoticeDraft;
  /** Made of another author's text, whose pictures load on request only. */
  readonly borrowed?: true;
};

/** Under which wire TAG people may already hold this send; noted before the first call. */
export type HeldTags = {
  /** The TAG as it was typed; what is held under another one does not count. */
  readonly typedTag: string;
  /** Wire TAG by USER_ID. */
  readonly wire: Readonly<Record<string, string>>;
  /** When the version was sent that this draft edits, ms since 1970; absent for a new notice. */
  readonly editedAt?: number;
};

export const NOTHING_HELD: HeldTags = { typedTag: '', wire: {} };

export type DraftRecord = WorkingDraft & {
  readonly version: 1;
  /** Short id, unique to the send that this draft will become. */
  readonly sendId: string;
  readonly held: HeldTags;
  /** Moment of the last change, ms since 1970. */
  readonly changedAt: number;
  /** The draft of which this is a second copy, as long as nobody has chosen between the two. */
  readonly copyOf?: string;
};

export const EMPTY_WORKING_DRAFT: WorkingDraft = { notice: EMPTY_DRAFT, ...NO_AUDIENCE };

export function isEmptyDraft({ notice, people, departments, excluded }: WorkingDraft): boolean {
  return (
    people.length === 0 &&
    departments.length === 0 &&
    excluded.people.length === 0 &&
    excluded.departments.length === 0 &&
    notice.message === '' &&
    notice.messageOut === '' &&
    notice.tag === '' &&
    notice.subTag === '' &&
    notice.attach.blocks.length === 0 &&
    Object.keys(notice.attach.fields).length === 0 &&
    notice.jsonText === ''
  );
}

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const line = (value: unknown): string => text(value).slice(0, values.LINE_LIMIT);

/** UTF-16 units of a picture's address; cut, it would lead elsewhere. */
const ADDRESS_LIMIT = 2_048;
const address = (value: unknown): string => {
  const written = text(value);
  return written.length > ADDRESS_LIMIT ? '' : written;
};

function restorePerson(value: unknown): readonly Person[] {
  const person = object(value);
  const id = person['id'];
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) return [];
  const kind = person['kind'];
  return [
    {
      id,
      name: line(person['name']) || String(id),
      firstName: line(person['firstName']),
      lastName: line(person['lastName']),
      position: line(person['position']),
      photo: address(person['photo']),
      active: person['active'] !== false,
      kind: kind === 'extranet' || kind === 'bot' ? kind : 'employee',
    },
  ];
}

/** People out of any JSON; what is no person is left out. Never throws. */
export function restorePeople(value: unknown): readonly Person[] {
  return Array.isArray(value) ? value.flatMap(restorePerson) : [];
}

function restoreDepartments(value: unknown): readonly ChosenDepartment[] {
  if (!Array.isArray(value)) return [];
  return value
    .map(object)
    .flatMap(({ id, name, withSub }) =>
      typeof id === 'number' && Number.isSafeInteger(id) && id > 0
        ? [{ id, name: line(name) || String(id), withSub: withSub !== false }]
        : [],
    );
}

/** Whom a draft chose, out of any JSON; drafts from before departments have none. Never throws. */
export function restoreAudience(value: unknown): Audience {
  const audience = object(value);
  const excluded = object(audience['excluded']);
  return {
    people: restorePeople(audience['people']),
    departments: restoreDepartments(audience['departments']),
    excluded: {
      people: restorePeople(excluded['people']),
      departments: restoreDepartments(excluded['departments']),
    },
  };
}

/** A record out of any JSON, or undefined where it holds no draft at all. Never throws. */
export function restoreDraftRecord(value: unknown, newId: () => string): DraftRecord | undefined {
  const record = object(value);
  if (record['version'] !== 1 || text(record['sendId']) === '') return undefined;
  const held = object(record['held']);
  const wire = Object.entries(object(held['wire'])).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const editedAt = values.neededMoment.safeParse(held['editedAt']);
  const copyOf = text(record['copyOf']);
  const isBorrowed = record['borrowed'] === true;
  return {
    version: 1,
    notice: restoreDraft(record['notice'], newId),
    ...restoreAudience(record),
    ...(isBorrowed ? { borrowed: true } : {}),
    sendId: text(record['sendId']),
    held: {
      typedTag: text(held['typedTag']),
      wire: Object.fromEntries(wire),
      ...(editedAt.success ? { editedAt: editedAt.data } : {}),
    },
    changedAt: values.moment.parse(record['changedAt']),
    ...(copyOf === '' ? {} : { copyOf }),
  };
}
