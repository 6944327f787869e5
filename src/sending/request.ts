/** The call that Send would make now, for one person: what a developer may copy as code. */
import { OWN_TAG_PREFIX, wireTags } from '#delivery/tags.ts';
import { RECIPIENT_PLACEHOLDER, type RequestParams } from '#notice/code/request-params.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import { fillWire, findVariables, type VariableValues } from '#notice/variables.ts';
import { imNotifyParams, toWire } from '#notice/wire.ts';
import type { Person } from '#people/person.ts';
import type { HeldTags, WorkingDraft } from '#store/working-draft.ts';

export type NoticeRequest = {
  readonly params: RequestParams;
  /** Whose call it is; undefined while no single person is chosen. */
  readonly person: Person | undefined;
  /** Others get calls of their own. */
  readonly several: boolean;
  /** Variables stand in it as they are written, because there is nobody whose values they would take. */
  readonly unfilled: boolean;
};

type Asked = {
  readonly draft: WorkingDraft;
  readonly sendId: string;
  readonly held: HeldTags;
  /** False where the history did not say who holds the typed tag. */
  readonly heldKnown: boolean;
  readonly appNameLength: number;
  readonly valuesOf: (person: Person) => VariableValues;
};

/** Undefined where the notice is such that Send would not take it. */
export function requestOf(asked: Asked): NoticeRequest | undefined {
  const { draft, sendId, held, heldKnown, appNameLength, valuesOf } = asked;
  const { departments, excluded, notice: written } = draft;
  const parsed = parseNotice(written, { appNameLength });
  if (!parsed.ok) return undefined;
  const { notice } = parsed;
  const leftOut = new Set(excluded.people.map(({ id }) => id));
  const people = draft.people.filter(({ id }) => !leftOut.has(id));
  const [person] = people;
  const several = people.length > 1 || departments.length > 0;
  const wire = toWire(notice);
  const known = held.typedTag === notice.tag ? Object.entries(held.wire) : [];
  const { subTag, tagOf } = wireTags({
    typedTag: notice.tag,
    typedSubTag: notice.subTag,
    sendId,
    // Who is in the departments is not known yet; that there are others is.
    people: departments.length > 0 ? [...people, { id: 0 }] : people,
    held: new Map(known.map(([id, tag]) => [Number(id), tag])),
    heldKnown,
  });
  if (person === undefined) {
    const base = notice.tag === '' ? `${OWN_TAG_PREFIX}${sendId}` : notice.tag;
    const tag = several || notice.tag === '' ? `${base}|${RECIPIENT_PLACEHOLDER}` : base;
    const params: RequestParams = {
      ...imNotifyParams(wire, { userId: 0, tag, subTag }),
      USER_ID: RECIPIENT_PLACEHOLDER,
    };
    return { params, person, several, unfilled: findVariables(written).uses.length > 0 };
  }
  const tag = tagOf.get(person.id) ?? notice.tag;
  const params = imNotifyParams(fillWire(wire, valuesOf(person)), { userId: person.id, tag, subTag });
  return { params, person, several, unfilled: false };
}
