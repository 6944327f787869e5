/**
 * A notice that is kept to be used again: texts, attachment, and, where asked for, tags and people. A slash in its name
 * puts it into a folder.
 */
import * as z from 'zod/mini';
import { type NoticeDraft, restoreDraft } from '#notice/draft.ts';
import type { Audience } from '#people/audience.ts';
import { withoutPhotos } from '#people/without-photos.ts';
import type { Document } from '../entity/documents.ts';
import type { Kept, ShelfPlace } from '../shelf/shelf.ts';
import { tidyName } from '../shelf/tidy-name.ts';
import * as values from '../stored-values.ts';
import { restoreAudience, type WorkingDraft } from '../working-draft.ts';

export type TemplateContent = {
  /** `Folder/Sub-folder/Name`, without blanks around the slashes. */
  readonly name: string;
  readonly notice: NoticeDraft;
  /** Undefined where the template was kept without people. */
  readonly audience: Audience | undefined;
};

export type Template = Kept & TemplateContent;

/** Nobody but this person has written any part of it, by the portal's own note. */
export const isOwn = ({ place, writers }: Kept, userId: number): boolean =>
  place === 'personal' || writers.every((id) => id === userId);

const TemplateV1 = z.object({
  v: z.literal(1),
  name: values.line,
  notice: z.unknown(),
  audience: z.optional(z.unknown()),
  by: values.line,
  at: values.moment,
});

export function templateJson(content: TemplateContent, by: string, at: number): object {
  const { name, notice, audience } = content;
  return { v: 1, name, notice, by, at, ...(audience === undefined ? {} : { audience }) };
}

/** A template out of any JSON; undefined where it is none. Never throws. */
export function restoreTemplate(
  { key, rev, json, writers }: Document,
  place: ShelfPlace,
  newId: () => string,
): Template | undefined {
  const read = TemplateV1.safeParse(json);
  if (!read.success) return undefined;
  const { notice, audience, by, at } = read.data;
  const name = tidyName(read.data.name);
  if (name === '') return undefined;
  return {
    key,
    rev,
    place,
    name,
    notice: restoreDraft(notice, newId),
    audience: audience === undefined ? undefined : restoreChoice(audience, place),
    by,
    writers,
    changedAt: at,
  };
}

function restoreChoice(value: unknown, place: ShelfPlace): Audience {
  const audience = restoreAudience(value);
  return place === 'personal' ? audience : withoutPhotos(audience);
}

export type Folder = {
  /** '' for templates outside of folders. */
  readonly name: string;
  readonly templates: readonly Template[];
};

/** Templates by folder, folders and names in the order of the language; outside of folders first. */
export function foldersOf(templates: readonly Template[], locale: string): readonly Folder[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const folders = new Map<string, Template[]>();
  for (const template of templates.toSorted((a, b) => compare(leafOf(a.name), leafOf(b.name)))) {
    const name = template.name.split('/').slice(0, -1).join(' / ');
    folders.set(name, [...(folders.get(name) ?? []), template]);
  }
  return [...folders]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([name, inside]) => ({ name, templates: inside }));
}

export function leafOf(name: string): string {
  return name.split('/').at(-1) ?? '';
}

/** Templates in whose name, text or tag every word occurs. */
export function findTemplates(templates: readonly Template[], words: string): readonly Template[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter(({ name, notice }) => {
    const all = `${name}\n${notice.message}\n${notice.tag}`.toLocaleLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

/** What of a template is taken over besides texts and attachment; nothing unless the person asks. */
export type TemplateUse = { readonly tags: boolean; readonly people: boolean };

/** The draft of this person with a template in it; people and tags stay as they are unless asked. */
export function applyTemplate(
  { people, departments, excluded, notice: written }: WorkingDraft,
  template: Template,
  use: TemplateUse,
  userId: number,
): WorkingDraft {
  const { tag, subTag } = use.tags ? template.notice : written;
  const present = { people, departments, excluded };
  const audience = use.people ? (template.audience ?? present) : present;
  const origin = isOwn(template, userId) ? {} : { borrowed: true as const };
  return { notice: { ...template.notice, tag, subTag }, ...audience, ...origin };
}

/** What of a draft is kept as a template. */
export function templateOf(draft: WorkingDraft, name: string, keep: TemplateUse): TemplateContent {
  const { notice, people, departments, excluded } = draft;
  return {
    name: tidyName(name),
    notice: keep.tags ? notice : { ...notice, tag: '', subTag: '' },
    audience: keep.people ? { people, departments, excluded } : undefined,
  };
}
