import * as z from 'zod/mini';

/** One item of a storage as `entity.item.get` gives it; a value that is not set is ''. */
export type EntityRow = {
  readonly id: number;
  readonly name: string;
  /** Who made the item, as the portal itself noted; 0 where it says nothing. */
  readonly createdBy: number;
  /** Who wrote the item last, by the portal's own note; 0 if it does not say. */
  readonly modifiedBy: number;
  /** Moments on the portal's clock, ms since 1970; 0 where they cannot be read. */
  readonly createdAt: number;
  readonly changedAt: number;
  readonly values: Readonly<Record<string, string>>;
};

const text = z.catch(z.coerce.string(), '');
const userId = z.catch(z.coerce.number().check(z.int(), z.positive()), 0);
const value = z.pipe(
  z.unknown(),
  z.transform((raw) => (typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '')),
);

const Row = z.object({
  ID: z.coerce.number().check(z.int(), z.positive()),
  NAME: z.catch(z.string(), ''),
  CREATED_BY: userId,
  MODIFIED_BY: userId,
  DATE_CREATE: text,
  TIMESTAMP_X: text,
  // PHP writes an empty map as a list.
  PROPERTY_VALUES: z.catch(z.record(z.string(), value), {}),
});

const Rows = z.array(z.unknown());

const moment = (date: string): number => Date.parse(date) || 0;

/** The items of an answer; what is no item is left out. Never throws. */
export function readEntityRows(result: unknown): readonly EntityRow[] {
  const rows = Rows.safeParse(result);
  if (!rows.success) return [];
  return rows.data.flatMap((raw) => {
    const row = Row.safeParse(raw);
    if (!row.success) return [];
    const { ID, NAME, CREATED_BY, MODIFIED_BY, DATE_CREATE, TIMESTAMP_X, PROPERTY_VALUES } = row.data;
    return [
      {
        id: ID,
        name: NAME,
        createdBy: CREATED_BY,
        modifiedBy: MODIFIED_BY,
        createdAt: moment(DATE_CREATE),
        changedAt: moment(TIMESTAMP_X),
        values: PROPERTY_VALUES,
      },
    ];
  });
}
