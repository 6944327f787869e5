import type { Json } from '../api.ts';
import { compareText, splitKey } from '../filter.ts';
import { isArray, phpEntries, phpGet, phpInt, phpString } from '../php.ts';
import { type EntityItem, isoDate, type Portal } from '../state.ts';
import { type MethodReply, page } from './method.ts';

const PAGE_SIZE = 50;
const DATES: readonly string[] = ['TIMESTAMP_X', 'DATE_CREATE', 'DATE_ACTIVE_FROM', 'DATE_ACTIVE_TO'];

/** One field of an item or section, PROPERTY_<CODE> among them, as a filter sees it. */
function fieldOf(item: EntityItem, field: string): string {
  if (field === 'ID') return String(item.id);
  if (field.startsWith('PROPERTY_')) {
    const code = field.slice('PROPERTY_'.length);
    const key = Object.keys(item.values).find((one) => one.toUpperCase() === code);
    return key === undefined ? '' : phpString(item.values[key]);
  }
  return phpString(item.fields[field]);
}

/** A date as its moment, so that dates with different offsets compare; one without an offset is the portal's, UTC. */
function momentOf(text: string): string {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
  const moment = Date.parse(hasZone || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(moment) ? text : String(moment);
}

function matches(item: EntityItem, name: string, given: Json): boolean {
  const isNull = name.startsWith('?');
  const { operator, field } = splitKey(isNull ? name.slice(1) : name);
  const isDate = DATES.includes(field) && !operator.includes('%');
  const comparable = (text: string) => (isDate ? momentOf(text) : text);
  const actual = comparable(fieldOf(item, field));
  const wanted = typeof given === 'string' ? comparable(given) : given;
  if (isNull) return (actual === '') === (phpString(wanted) === '' || wanted === true || wanted === 'Y');
  if (operator === '><' || operator === '!><') {
    const end = (key: '0' | '1') => comparable(phpString(phpGet(wanted, key)));
    const inside = compareText('>=', actual, end('0')) && compareText('<=', actual, end('1'));
    return inside === (operator === '><');
  }
  if (isArray(wanted)) {
    const hit = phpEntries(wanted).some(([, value]) =>
      compareText('=', actual, comparable(phpString(value))),
    );
    return hit !== operator.startsWith('!');
  }
  // false asks for an empty field.
  if (wanted === false) return (actual === '') !== operator.startsWith('!');
  return compareText(operator, actual, phpString(wanted));
}

/** Filters, sorts (by ID when nothing is said) and pages items or sections. */
export function listRows(
  items: Iterable<EntityItem>,
  params: { readonly [key: string]: Json },
  describe: (item: EntityItem) => Json,
): MethodReply {
  const filter = phpEntries(params['FILTER']);
  const found = [...items].filter((item) => filter.every(([key, wanted]) => matches(item, key, wanted)));
  const sort = phpEntries(params['SORT']).map(
    ([field, direction]) =>
      [field.toUpperCase(), phpString(direction).toUpperCase() === 'DESC' ? -1 : 1] as const,
  );
  found.sort((a, b) => {
    for (const [field, direction] of sort) {
      const [left, right] = [fieldOf(a, field), fieldOf(b, field)];
      if (compareText('<', left, right)) return -direction;
      if (compareText('>', left, right)) return direction;
    }
    return a.id - b.id;
  });
  const start = phpInt(params['START'] ?? params['start']);
  if (start < 0) return { ok: true, result: found.slice(0, PAGE_SIZE).map(describe) };
  const offset = Math.floor(start / PAGE_SIZE) * PAGE_SIZE;
  const reply = page(
    found.map((item) => item.id),
    offset,
    PAGE_SIZE,
  );
  return reply.ok ? { ...reply, result: found.slice(offset, offset + PAGE_SIZE).map(describe) } : reply;
}

/** Who and when, the same for items and sections. */
export function stamps(portal: Portal, userId: number, fresh: boolean): Record<string, Json> {
  const now = isoDate(portal.clock());
  const changed = { TIMESTAMP_X: now, MODIFIED_BY: String(userId) };
  return fresh ? { ...changed, DATE_CREATE: now, CREATED_BY: String(userId) } : changed;
}
