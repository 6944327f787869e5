import type { JsonPath } from './json.ts';
import { filled, type VariableName, type VariableUse, type VariableValues } from './variables.ts';

/** A variable without a fallback, and the people who have no value for it. */
export type Missing = {
  readonly path: JsonPath;
  readonly variable: VariableName;
  /** Their names, in the order of the list. */
  readonly names: readonly string[];
};

/** For each variable that somebody lacks: the first place where it stands, and who lacks it. */
export function findMissing(
  uses: readonly VariableUse[],
  readers: readonly { readonly name: string; readonly values: VariableValues }[],
): readonly Missing[] {
  const found: Missing[] = [];
  for (const use of uses) {
    if (use.fallback !== undefined || found.some(({ variable }) => variable === use.name)) continue;
    const names = readers.filter(({ values }) => filled(use, values) === undefined).map(({ name }) => name);
    if (names.length > 0) found.push({ path: use.path, variable: use.name, names });
  }
  return found;
}
