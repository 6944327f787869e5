/**
 * When a check is shown: once its field was left, once the block was left, or once Send was pressed; never while it is
 * being written. What was shown before somebody began to write in the block stays.
 */
import type { Issue } from '#notice/issue.ts';
import { insidePath, isUnder } from './issues-of.ts';

/** The group of the attachment's own fields, beside the ids of the blocks. */
export const SETTINGS = 'settings';

/** The block that holds the cursor. */
export type Writing = {
  readonly group: string;
  /** The issues that were shown when the cursor came, by `shownKey`. */
  readonly known: ReadonlySet<string>;
  /** The fields that the cursor left since, as `data-path`. */
  readonly left: readonly string[];
};

export const NOTHING_CHECKED: ReadonlySet<string> = new Set();

export type ShownState = {
  readonly ids: readonly string[];
  readonly writing: Writing | undefined;
  /** The blocks that were there when Send was pressed last. */
  readonly checked: ReadonlySet<string>;
};

export function shownKey({ code, path }: Issue): string {
  return `${code} ${path.join('.')}`;
}

export function isShown(issue: Issue, { ids, writing, checked }: ShownState): boolean {
  const group = groupOfIssue(issue, ids);
  // Sizes grow with every key, and the meter shows them as they are.
  if (group === undefined && issue.code !== 'ATTACH_NOTHING_KEPT') return true;
  if (checked.has(group ?? writing?.group ?? SETTINGS)) return true;
  if (issue.code === 'PLACEHOLDER_LEFT') return false;
  if (writing === undefined || (group !== undefined && group !== writing.group)) return true;
  return writing.known.has(shownKey(issue)) || (group !== undefined && wasLeft(issue, writing));
}

/** The block of an issue, or the settings; undefined for texts and the attachment as a whole. */
function groupOfIssue({ path }: Issue, ids: readonly string[]): string | undefined {
  const [field, first] = path;
  if (field !== 'attach' || first === undefined) return undefined;
  return typeof first === 'number' ? ids[first] : SETTINGS;
}

function wasLeft(issue: Issue, { left }: Writing): boolean {
  const inside = insidePath(issue);
  return left.some((path) => isUnder(path, inside) || isUnder(inside, path));
}
