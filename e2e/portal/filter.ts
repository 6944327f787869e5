const OPERATORS = [
  '!><',
  '><',
  '!=%',
  '!%=',
  '>=',
  '<=',
  '!@',
  '=%',
  '%=',
  '!%',
  '!=',
  '>',
  '<',
  '@',
  '%',
  '=',
  '!',
] as const;
export type Operator = (typeof OPERATORS)[number] | '';

/** ">=DATE_CREATE" → its operator and its field. */
export function splitKey(key: string): { operator: Operator; field: string } {
  const operator = OPERATORS.find((candidate) => key.startsWith(candidate)) ?? '';
  return { operator, field: key.slice(operator.length).toUpperCase() };
}

/** A pattern of SQL's LIKE: % is any run of characters, _ any one. */
function like(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '[\\s\\S]*')
    .replaceAll('_', '[\\s\\S]');
  return new RegExp(`^${source}$`, 'iu');
}

/** One value against one wanted value: as numbers when both are, else as the database compares texts. */
export function compareText(operator: Operator, actual: string, wanted: string): boolean {
  const number =
    actual !== '' && wanted !== '' && Number.isFinite(Number(actual)) && Number.isFinite(Number(wanted));
  const order = number
    ? Number(actual) - Number(wanted)
    : actual.toLowerCase() < wanted.toLowerCase()
      ? -1
      : actual.toLowerCase() > wanted.toLowerCase()
        ? 1
        : 0;
  switch (operator) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '%':
      return actual.toLowerCase().includes(wanted.toLowerCase());
    case '=%':
    case '%=':
      return like(wanted).test(actual);
    case '!=%':
    case '!%=':
      return !like(wanted).test(actual);
    case '!%':
      return !actual.toLowerCase().includes(wanted.toLowerCase());
    case '!':
    case '!=':
    case '!@':
      return order !== 0;
    case '><':
    case '!><':
    case '@':
    case '=':
    case '':
      return order === 0;
  }
}
