import * as z from 'zod/mini';
import { type AttachDraft, fromAttach, isAttachJson, restoreDraft, toAttach } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { tidyName } from '../shelf/tidy-name.ts';
import type { Template, TemplateContent } from './template.ts';

/** Above this many templates, or characters of the file, it is none that Herald wrote. */
const MOST = 2_000;
export const FILE_LIMIT = 20_000_000;

const text = z.catch(z.string(), '');
const attach = z.custom<JsonValue>(isAttachJson);
const FileV1 = z.object({
  herald: z.literal('templates'),
  version: z.literal(1),
  templates: z.array(z.unknown()).check(z.maxLength(MOST)),
});
const AnyFile = z.object({ herald: z.literal('templates'), version: z.number() });
const TemplateRow = z.object({
  name: z.string(),
  TYPE: z.catch(z.enum(['USER', 'SYSTEM']), 'USER'),
  MESSAGE: text,
  MESSAGE_OUT: text,
  TAG: text,
  SUB_TAG: text,
  ATTACH: z.optional(attach),
  /** Of each block; files of version 0.1.0 have none. */
  PLACEHOLDERS: z.catch(z.array(z.unknown()), []),
});

/** Templates as a file, in the portal's own words. People are left out: in another portal their ids are others. */
export function writeTemplateFile(templates: readonly Template[]): string {
  const rows = templates.map(({ name, notice }) => ({
    name,
    TYPE: notice.type,
    MESSAGE: notice.message,
    MESSAGE_OUT: notice.messageOut,
    TAG: notice.tag,
    SUB_TAG: notice.subTag,
    ATTACH: toAttach(notice.attach),
    PLACEHOLDERS: notice.attach.blocks.map(({ placeholders }) => placeholders ?? []),
  }));
  return `${JSON.stringify({ herald: 'templates', version: 1, templates: rows }, undefined, 2)}\n`;
}

export type TemplateFile =
  | { readonly ok: true; readonly templates: readonly TemplateContent[]; readonly left: number }
  /** foreign: no file of templates; newer: written by a later version of Herald. */
  | { readonly ok: false; readonly reason: 'foreign' | 'newer' };

/** Reads a file; `left` counts what in it is no template. Never throws. */
export function readTemplateFile(file: string, newId: () => string): TemplateFile {
  const json = parse(file);
  const read = FileV1.safeParse(json);
  if (!read.success) {
    const version = AnyFile.safeParse(json);
    return { ok: false, reason: version.success && version.data.version > 1 ? 'newer' : 'foreign' };
  }
  const templates = read.data.templates.flatMap((raw): readonly TemplateContent[] => {
    const row = TemplateRow.safeParse(raw);
    if (!row.success || tidyName(row.data.name) === '') return [];
    const { name, TYPE, MESSAGE, MESSAGE_OUT, TAG, SUB_TAG, ATTACH, PLACEHOLDERS } = row.data;
    const notice = restoreDraft(
      {
        type: TYPE,
        message: MESSAGE,
        messageOut: MESSAGE_OUT,
        tag: TAG,
        subTag: SUB_TAG,
        ...(ATTACH === undefined ? {} : { attach: withMarks(fromAttach(ATTACH, newId), PLACEHOLDERS) }),
      },
      newId,
    );
    return [{ name: tidyName(name), notice, audience: undefined }];
  });
  return { ok: true, templates, left: read.data.templates.length - templates.length };
}

/** The attachment with what may be placeholders of its blocks; restoreDraft leaves out what is none. */
function withMarks({ fields, blocks }: AttachDraft, placeholders: readonly unknown[]): unknown {
  const marked = blocks.map((block, index) => {
    const marks = placeholders[index];
    return Array.isArray(marks) && marks.length > 0 ? { ...block, placeholders: marks } : block;
  });
  return { fields, blocks: marked };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\ufeff/, ''));
  } catch {
    // Not JSON, so not a file of templates.
    return undefined;
  }
}

/** The name itself where it is free, else with a number behind it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}
