import type { Audience, ChosenDepartment } from './audience.ts';

/** How a department stands in an audience. */
export type DepartmentRole = 'chosen' | 'excluded' | 'none';

export function roleOfDepartment(audience: Omit<Audience, 'people'>, id: number): DepartmentRole {
  if (audience.departments.some((department) => department.id === id)) return 'chosen';
  return audience.excluded.departments.some((department) => department.id === id) ? 'excluded' : 'none';
}

/** Gives a department one role; it leaves the one that it had. */
export function putDepartment<A extends Audience>(
  audience: A,
  department: ChosenDepartment,
  role: DepartmentRole,
): A {
  const without = (list: readonly ChosenDepartment[]) => list.filter(({ id }) => id !== department.id);
  const { departments, excluded } = audience;
  return {
    ...audience,
    departments: role === 'chosen' ? [...without(departments), department] : without(departments),
    excluded: {
      ...excluded,
      departments:
        role === 'excluded' ? [...without(excluded.departments), department] : without(excluded.departments),
    },
  };
}
