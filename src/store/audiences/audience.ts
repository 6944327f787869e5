/** A choice of people that is kept under a name, to be used again. */
import * as z from 'zod/mini';
import { type Audience, isEmptyAudience } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { withoutPhotos } from '#people/without-photos.ts';
import type { Document } from '../entity/documents.ts';
import type { Kept, ShelfPlace } from '../shelf/shelf.ts';
import { tidyName } from '../shelf/tidy-name.ts';
import * as values from '../stored-values.ts';
import { restoreAudience } from '../working-draft.ts';

export type AudienceContent = { readonly name: string; readonly audience: Audience };
export type SavedAudience = Kept & AudienceContent;

const AudienceV1 = z.object({
  v: z.literal(1),
  name: values.line,
  audience: z.unknown(),
  by: values.line,
  at: values.moment,
});

/** Without photos: people are looked up when the audience is used, and then have today's. */
const lean = (people: readonly Person[]) =>
  people.map(({ id, name, firstName, lastName, position, kind }) => ({
    id,
    name,
    firstName,
    lastName,
    position,
    kind,
  }));

export function audienceJson({ name, audience }: AudienceContent, by: string, at: number): object {
  const { people, departments, excluded } = audience;
  const kept = {
    departments,
    people: lean(people),
    excluded: { departments: excluded.departments, people: lean(excluded.people) },
  };
  return { v: 1, name, by, at, audience: kept };
}

/** An audience out of any JSON; undefined where it is none, or chooses nobody. Never throws. */
export function restoreSavedAudience(
  { key, rev, json, writers }: Document,
  place: ShelfPlace,
): SavedAudience | undefined {
  const read = AudienceV1.safeParse(json);
  if (!read.success) return undefined;
  const audience = withoutPhotos(restoreAudience(read.data.audience));
  const name = tidyName(read.data.name);
  if (name === '' || isEmptyAudience(audience)) return undefined;
  const { by, at } = read.data;
  return { key, rev, place, name, audience, by, writers, changedAt: at };
}

/** Audiences in whose name every word occurs, in the order of the language. */
export function findAudiences(
  audiences: readonly SavedAudience[],
  words: string,
  locale: string,
): readonly SavedAudience[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return audiences
    .filter(({ name }) => wanted.every((word) => name.toLocaleLowerCase().includes(word)))
    .toSorted((a, b) => compare(a.name, b.name));
}
