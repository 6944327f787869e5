import { type Department, type DepartmentTree, pathOf } from '#people/department-tree.ts';

/** Departments whose names hold every word that was typed; those above them may hold some of the words. */
export function findDepartments(tree: DepartmentTree, text: string): readonly Department[] {
  const words = plain(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return [...tree.byId.values()].filter((department) => {
    const own = plain(department.name);
    if (!words.some((word) => own.includes(word))) return false;
    const path = plain(pathOf(tree, department.id).join(' '));
    return words.every((word) => path.includes(word));
  });
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
