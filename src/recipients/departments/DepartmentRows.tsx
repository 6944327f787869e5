import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import type { ChosenDepartment } from '#people/audience.ts';
import { type DepartmentRole, putDepartment, roleOfDepartment } from '#people/department-role.ts';
import type { Department, DepartmentTree } from '#people/department-tree.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import css from './DepartmentsDialog.module.css';
import { type Counted, useCounts } from './use-directory.ts';

/** Rows of one level at a time. */
const ROWS = 100;

type Props = {
  readonly tree: DepartmentTree;
  readonly departments: readonly Department[];
  readonly label: string;
  /** 0 at the top, whose rows begin unfolded. */
  readonly level: number;
  /** Said behind the name where the tree does not show it. */
  readonly pathFor?: (department: Department) => string;
};

/** One level of the tree, with the levels that were unfolded below it. */
export function DepartmentRows({ tree, departments, label, level, pathFor }: Props) {
  const t = useT();
  const [rows, setRows] = useState(ROWS);
  const chosen = useDraft((state) => state.timeline.present.departments);
  const shown = departments.slice(0, rows);
  const choices = shown.map(({ id, name }): ChosenDepartment => {
    const withSub = chosen.find((one) => one.id === id)?.withSub ?? tree.childrenOf(id).length > 0;
    return { id, name, withSub };
  });
  const counts = useCounts(
    tree,
    choices.map((choice) => [choice]),
  );
  return (
    <ul className={css.rows} aria-label={label}>
      {choices.map((choice, at) => (
        <DepartmentRow
          key={choice.id}
          tree={tree}
          choice={choice}
          counted={counts[at]}
          level={level}
          path={shown[at] === undefined ? undefined : pathFor?.(shown[at])}
        />
      ))}
      {departments.length > rows ? (
        <li>
          <Button look="link" onClick={() => setRows(rows + ROWS)}>
            {t('recipients.showMore', { count: Math.min(ROWS, departments.length - rows) })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

type RowProps = {
  readonly tree: DepartmentTree;
  readonly choice: ChosenDepartment;
  readonly counted: Counted | undefined;
  readonly level: number;
  readonly path: string | undefined;
};

function DepartmentRow({ tree, choice, counted, level, path }: RowProps) {
  const t = useT();
  const formats = useFormats();
  const store = useDraftStore();
  const role = useDraft((state) => roleOfDepartment(state.timeline.present, choice.id));
  const below = tree.childrenOf(choice.id);
  const folds = below.length > 0 && path === undefined;
  const [open, setOpen] = useState(level === 0);
  const put = (next: DepartmentRole, withSub = choice.withSub) =>
    store.edit((draft) => putDepartment(draft, { ...choice, withSub }, next));
  const count =
    counted?.count === undefined
      ? ''
      : t('departments.people', { count: counted.count, number: formats.number(counted.count) });
  return (
    <li>
      <div className={css.row}>
        {folds ? (
          <button
            type="button"
            className={css.fold}
            aria-expanded={open}
            aria-label={t('departments.below', { name: choice.name })}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" />
          </button>
        ) : (
          <span className={css.noFold} />
        )}
        <label className={css.choice}>
          <input
            type="checkbox"
            checked={role === 'chosen'}
            onChange={(event) => put(event.target.checked ? 'chosen' : 'none')}
          />
          <span className={css.name}>
            <bdi>{choice.name}</bdi>
            {path === undefined || path === '' ? null : <bdi className={css.path}> {path}</bdi>}
          </span>
          <span className={css.count}>{counted?.counting === true ? '…' : count}</span>
        </label>
        <Button
          look={role === 'excluded' ? 'plain' : 'quiet'}
          aria-pressed={role === 'excluded'}
          aria-label={t('departments.leaveOutName', { name: choice.name })}
          onClick={() => put(role === 'excluded' ? 'none' : 'excluded')}
        >
          {t(role === 'excluded' ? 'departments.isOut' : 'departments.leaveOut')}
        </Button>
      </div>
      {below.length > 0 && role !== 'none' ? (
        <label className={css.sub}>
          <input
            type="checkbox"
            checked={choice.withSub}
            onChange={(event) => put(role, event.target.checked)}
          />
          {t('departments.subOf', { name: choice.name })}
        </label>
      ) : null}
      {folds && open ? (
        <DepartmentRows
          tree={tree}
          departments={below}
          label={t('departments.below', { name: choice.name })}
          level={level + 1}
        />
      ) : null}
    </li>
  );
}
