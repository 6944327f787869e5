/** A department of the company; `parent` is undefined at the top, or where the parent is not shown to this person. */
export type Department = { readonly id: number; readonly name: string; readonly parent: number | undefined };

export type DepartmentTree = {
  readonly byId: ReadonlyMap<number, Department>;
  readonly roots: readonly Department[];
  readonly childrenOf: (id: number) => readonly Department[];
};

/**
 * Makes a tree of a flat list, in the list's order. A parent that is missing makes a root, and a ring of
 * parents is cut at its first member, so that every department stands in the tree exactly once.
 */
export function departmentTree(list: readonly Department[]): DepartmentTree {
  const byId = new Map(list.map((department) => [department.id, department]));
  const children = new Map<number, Department[]>();
  const roots: Department[] = [];
  for (const department of byId.values()) {
    const { parent } = department;
    if (parent === undefined || !byId.has(parent) || isFirstOfRing(byId, department)) {
      roots.push(department);
      continue;
    }
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [department]);
    else siblings.push(department);
  }
  return { byId, roots, childrenOf: (id) => children.get(id) ?? [] };
}

function isFirstOfRing(byId: ReadonlyMap<number, Department>, department: Department): boolean {
  const ring = new Set<number>();
  let at: Department | undefined = department;
  while (at !== undefined && !ring.has(at.id)) {
    ring.add(at.id);
    at = at.parent === undefined ? undefined : byId.get(at.parent);
  }
  if (at?.id !== department.id) return false;
  for (const id of byId.keys()) if (ring.has(id)) return id === department.id;
  return false;
}

/** The ids of departments and of everything below those that are meant with their sub-departments. */
export function withBelow(
  tree: DepartmentTree,
  chosen: readonly { readonly id: number; readonly withSub: boolean }[],
): ReadonlySet<number> {
  const ids = new Set<number>();
  const walked = new Set<number>();
  const waiting: number[] = [];
  for (const { id, withSub } of chosen) {
    if (!tree.byId.has(id)) continue;
    ids.add(id);
    if (withSub) waiting.push(id);
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (walked.has(id)) continue;
    walked.add(id);
    for (const child of tree.childrenOf(id)) {
      ids.add(child.id);
      waiting.push(child.id);
    }
  }
  return ids;
}

/** The names from the top down to a department, itself included. */
export function pathOf(tree: DepartmentTree, id: number): readonly string[] {
  const names: string[] = [];
  const seen = new Set<number>();
  let at = tree.byId.get(id);
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    names.unshift(at.name);
    at = at.parent === undefined ? undefined : tree.byId.get(at.parent);
  }
  return names;
}
