import type { Issue } from '#notice/issue.ts';
import type { JsonPath } from '#notice/json.ts';

/**
 * Where inside its block an advice belongs, as `data-path` names it: 'GRID.0.LINK', 'MESSAGE.TEXT'; the attachment's
 * own fields are 'settings.COLOR'. Empty: the block or the attachment as a whole.
 */
export function insidePath({ path }: Pick<Issue, 'path'>): string {
  const [, first, ...inside] = path;
  if (typeof first === 'string') return ['settings', first, ...inside].join('.');
  // MESSAGE given as a plain text is edited in the same field as its longer form.
  return inside.length === 1 && inside[0] === 'MESSAGE' ? 'MESSAGE.TEXT' : inside.join('.');
}

/** The same for a path that begins inside the block, as those of placeholders do. */
export function fieldPath({ path }: { readonly path: JsonPath }): string {
  return insidePath({ path: ['attach', 0, ...path] });
}

export function isUnder(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`);
}

/** Advices that say the same, so that a line of the list need not be drawn again. */
export function sameIssues(one: readonly Issue[], other: readonly Issue[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((issue, index) => sameIssue(issue, other[index]));
}

function sameIssue(one: Issue, other: Issue | undefined): boolean {
  return (
    one === other ||
    (one.code === other?.code &&
      one.path.join('.') === other.path.join('.') &&
      JSON.stringify(one.values) === JSON.stringify(other.values))
  );
}

/**
 * Where the cursor belongs for a path: that nothing is left of the attachment is mended at the first block of which
 * something is wrong.
 */
export function pathToMend(path: Issue['path'], issues: readonly Issue[]): Issue['path'] {
  const isNothingKept = path.length === 1 && issues.some(({ code }) => code === 'ATTACH_NOTHING_KEPT');
  const inBlock = issues.find((issue) => issue.path[0] === 'attach' && typeof issue.path[1] === 'number');
  return isNothingKept && inBlock !== undefined ? inBlock.path : path;
}

export type GroupedIssues = {
  /** By the place of the block in the list. */
  readonly byBlock: ReadonlyMap<number, readonly Issue[]>;
  /** Of the attachment as a whole and of its own fields. */
  readonly own: readonly Issue[];
};

export const NO_ISSUES: readonly Issue[] = [];
export const NOTHING_GROUPED: GroupedIssues = { byBlock: new Map(), own: NO_ISSUES };

/** The advices about the attachment by block; a group that says what it said before keeps its identity. */
export function groupIssues(issues: readonly Issue[], before: GroupedIssues): GroupedIssues {
  const byBlock = new Map<number, Issue[]>();
  const own: Issue[] = [];
  for (const issue of issues) {
    if (issue.path[0] !== 'attach') continue;
    const index = issue.path[1];
    if (typeof index !== 'number') own.push(issue);
    else {
      const group = byBlock.get(index);
      if (group === undefined) byBlock.set(index, [issue]);
      else group.push(issue);
    }
  }
  let same = byBlock.size === before.byBlock.size;
  const kept = new Map<number, readonly Issue[]>();
  for (const [index, group] of byBlock) {
    const former = before.byBlock.get(index);
    const unchanged = former !== undefined && sameIssues(former, group);
    kept.set(index, unchanged ? former : group);
    same &&= unchanged;
  }
  const sameOwn = sameIssues(before.own, own);
  if (same && sameOwn) return before;
  return { byBlock: same ? before.byBlock : kept, own: sameOwn ? before.own : own };
}
