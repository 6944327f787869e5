/** What keeps a draft from going out to these people: errors of the notice, of the tags, and of what people lack. */
import { tooLongTag, WIRE_TAG_LIMIT_CHARACTERS, wireTags } from '#delivery/tags.ts';
import type { NoticeDraft } from '#notice/draft.ts';
import type { Issue } from '#notice/issue.ts';
import { findMissing, type Missing } from '#notice/missing-values.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import { fillDraft, findVariables, type VariableValues } from '#notice/variables.ts';
import { extremeReaders } from '#notice/worst-reader.ts';
import { canReceive } from '#people/can-receive.ts';
import type { Person } from '#people/person.ts';
import { type Breach, breachesOf, type Policy } from '#store/policy.ts';
import type { IssuePath } from './issue-path.ts';

export type SendProblem = { readonly path: IssuePath } & (
  | { readonly kind: 'nobody' }
  /** Bots and inactive people, out of a draft of earlier days. */
  | { readonly kind: 'unreachable'; readonly names: readonly string[] }
  /** `reader`: the person whose values make it so. */
  | { readonly kind: 'issue'; readonly issue: Issue; readonly reader?: string }
  | { readonly kind: 'wireTag'; readonly limit: number }
  | ({ readonly kind: 'missing' } & Missing)
  /** What the administrator does not allow. */
  | Breach
);

/** What the administrator's rules say to it; `count`: its people, as far as they are known. */
export function ofPolicy(policy: Policy, send: Parameters<typeof breachesOf>[1]): readonly SendProblem[] {
  return breachesOf(policy, send).map((breach) => ({
    ...breach,
    // The type stands with the tag, and has no text field of its own.
    path: [breach.kind === 'tooMany' ? 'people' : 'tag'],
  }));
}

export type Checked = {
  readonly notice: NoticeDraft;
  readonly people: readonly Person[];
  readonly sendId: string;
  readonly appNameLength: number;
  readonly valuesOf: (person: Person) => VariableValues;
};

/** In the order of the form; nothing about people where there are none yet. */
export function findProblems(checked: Checked): readonly SendProblem[] {
  const { notice, appNameLength } = checked;
  const parsed = parseNotice(notice, { appNameLength });
  const issues = parsed.ok ? [] : parsed.issues;
  return [
    ...ofReach(checked.people),
    ...issues.map((issue): SendProblem => ({ kind: 'issue', path: issue.path, issue })),
    ...(parsed.ok ? ofPeople(checked) : []),
    ...ofTags(checked),
  ];
}

function ofReach(people: readonly Person[]): readonly SendProblem[] {
  const names = people.filter((person) => !canReceive(person)).map(({ name }) => name);
  return names.length === 0 ? [] : [{ kind: 'unreachable', path: ['people'], names }];
}

function ofPeople({ notice, people, appNameLength, valuesOf }: Checked): readonly SendProblem[] {
  const { uses } = findVariables(notice);
  if (uses.length === 0 || people.length === 0) return [];
  const readers = people.map((person) => ({ name: person.name, values: valuesOf(person) }));
  const missing = findMissing(uses, readers);
  if (missing.length > 0) return missing.map((one) => ({ kind: 'missing', ...one }));
  // Right for those with the longest and the shortest values is right for everybody.
  for (const { name, values } of extremeReaders(uses, readers).all) {
    const parsed = parseNotice(fillDraft(notice, values), { appNameLength });
    const issue = parsed.ok ? undefined : parsed.issues[0];
    if (issue !== undefined) return [{ kind: 'issue', path: issue.path, issue, reader: name }];
  }
  return [];
}

function ofTags({ notice, people, sendId }: Checked): readonly SendProblem[] {
  const { tag, subTag } = notice;
  if (people.length < 2 || tag.trim() === '') return [];
  const highest = people.reduce((most, { id }) => Math.max(most, id), 0);
  const limit = WIRE_TAG_LIMIT_CHARACTERS - `|${highest}`.length;
  const length = [...tag].length;
  // One that is too long by itself is said by the notice's own checks.
  if (length <= limit || length > WIRE_TAG_LIMIT_CHARACTERS) return [];
  const tags = wireTags({ typedTag: tag, typedSubTag: subTag, sendId, people, held: new Map() });
  return tooLongTag(tags) === undefined ? [] : [{ kind: 'wireTag', path: ['tag'], limit }];
}
