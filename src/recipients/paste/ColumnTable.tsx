import { useT } from '#i18n/i18n.ts';
import { COLUMN_ROLES, type ColumnRole, type ListTable } from '#people/list/list-table.ts';
import { Select } from '#ui/Select.tsx';
import css from './ColumnTable.module.css';

/** Rows that show what a column holds. */
const ROWS = 3;

type Props = {
  readonly table: ListTable;
  readonly onRole: (column: number, role: ColumnRole) => void;
};

/** The first rows of a list, with a choice over each column. */
export function ColumnTable({ table: { header, rows, roles }, onRole }: Props) {
  const t = useT();
  const options = COLUMN_ROLES.map((role) => ({ value: role, label: t(`pasteList.role.${role}`) }));
  const columnClass = (at: number) => (roles[at] === 'ignore' ? css.ignored : undefined);
  return (
    <div className={css.frame}>
      <table className={css.table} aria-label={t('pasteList.columns')}>
        <thead>
          <tr>
            {roles.map((role, at) => (
              // Columns have no other identity than their place.
              <td key={at}>
                <Select
                  aria-label={t('pasteList.column', { number: at + 1 })}
                  options={options}
                  value={role}
                  faint={role === 'ignore'}
                  onChange={(chosen) => onRole(at, chosen)}
                />
              </td>
            ))}
          </tr>
          {header === undefined ? null : (
            <tr>
              {roles.map((_, at) => (
                <th key={at} scope="col" className={columnClass(at)}>
                  <bdi>{header[at] ?? ''}</bdi>
                </th>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.slice(0, ROWS).map(({ line, cells }) => (
            <tr key={line}>
              {roles.map((_, at) => (
                <td key={at} className={columnClass(at)}>
                  <bdi>{cells[at] ?? ''}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
