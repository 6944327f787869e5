import type { AttachDraft, DraftBlock, NoticeDraft } from '#notice/draft.ts';
import { carryPlaceholders } from '#notice/placeholders.ts';
import { type DraftParts, readAttachJson } from '#notice/read-json.ts';

/**
 * The notice after a text was written in the JSON view. A text that can be read becomes the attachment; one that cannot
 * stays beside it, as a part of the draft.
 */
export function writeJson(notice: NoticeDraft, text: string, newId: () => string): NoticeDraft {
  const read = readAttachJson(text, newId);
  if (!read.ok) return { ...notice, jsonText: text };
  const { attach } = read.draftParts;
  return {
    ...notice,
    // A new object also where nothing changed: each text has an attachment of its own to come back with.
    attach:
      attach === undefined
        ? { ...notice.attach }
        : keepBlocks(notice.attach, carryPlaceholders(notice.attach, attach)),
    jsonText: Object.keys(textsToOffer(notice, read.draftParts)).length === 0 ? '' : text,
  };
}

/** Texts and tags of a pasted call that are not those of the notice. */
export function textsToOffer(notice: NoticeDraft, parts: DraftParts): DraftParts {
  const { attach: _, ...texts } = parts;
  return Object.fromEntries(
    Object.entries(texts).filter(([key, text]) => text !== '' && text !== Reflect.get(notice, key)),
  );
}

/** Blocks that did not change stay the same, and one that changed in its place keeps its key, so that it stays open. */
function keepBlocks(before: AttachDraft, after: AttachDraft): AttachDraft {
  const known = new Map<string, DraftBlock[]>();
  for (const block of before.blocks) {
    const json = JSON.stringify(block.json);
    known.set(json, [...(known.get(json) ?? []), block]);
  }
  const same = after.blocks.map((block) => known.get(JSON.stringify(block.json))?.shift());
  const taken = new Set(same.map((block) => block?.id));
  const blocks = after.blocks.map((block, index): DraftBlock => {
    const unchanged = same[index];
    if (unchanged !== undefined) return unchanged;
    const id = before.blocks[index]?.id;
    return id === undefined || taken.has(id) ? block : { ...block, id };
  });
  return { fields: after.fields, blocks };
}
