import { useFormats, useT } from '#i18n/i18n.ts';
import type { ChosenDepartment } from '#people/audience.ts';
import { putDepartment } from '#people/department-role.ts';
import { excludePerson } from '#people/exclude-person.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { Icon } from '#ui/Icon.tsx';
import css from '../RecipientPicker.module.css';
import { useCounts, useDepartmentTree } from './use-directory.ts';

type Props = {
  /** A chip that had the focus is gone. */
  readonly onGone: () => void;
};

/** Chosen departments with their estimates, and the exceptions; they stand in the list of the chosen people. */
export default function DepartmentChips({ onGone }: Props) {
  const t = useT();
  const formats = useFormats();
  const store = useDraftStore();
  const departments = useDraft((state) => state.timeline.present.departments);
  const excluded = useDraft((state) => state.timeline.present.excluded);
  const tree = useDepartmentTree();
  const counts = useCounts(
    tree.state === 'read' ? tree.tree : undefined,
    departments.map((department) => [department]),
  );
  const nameOf = ({ name, withSub }: ChosenDepartment) =>
    withSub ? t('departments.withSub', { name }) : name;
  const drop = (department: ChosenDepartment) => {
    store.edit((draft) => putDepartment(draft, department, 'none'));
    onGone();
  };

  return (
    <>
      {departments.map((department, at) => {
        const count = counts[at]?.count;
        const gone = tree.state === 'read' && !tree.tree.byId.has(department.id);
        return (
          <Chip
            key={department.id}
            text={nameOf(department)}
            aside={gone ? t('departments.gone') : count === undefined ? '' : formats.number(count)}
            removeLabel={t('recipients.remove', { name: department.name })}
            onRemove={() => drop(department)}
          />
        );
      })}
      {excluded.departments.map((department) => (
        <Chip
          key={`not-${department.id}`}
          except
          text={t('departments.not', { name: nameOf(department) })}
          removeLabel={t('departments.letIn', { name: department.name })}
          onRemove={() => drop(department)}
        />
      ))}
      {excluded.people.map((person) => (
        <Chip
          key={`not-person-${person.id}`}
          except
          text={t('departments.not', { name: person.name })}
          removeLabel={t('departments.letIn', { name: person.name })}
          onRemove={() => {
            store.edit((draft) => excludePerson(draft, person, false));
            onGone();
          }}
        />
      ))}
    </>
  );
}

type ChipProps = {
  readonly text: string;
  readonly aside?: string;
  readonly except?: boolean;
  readonly removeLabel: string;
  readonly onRemove: () => void;
};

function Chip({ text, aside = '', except = false, removeLabel, onRemove }: ChipProps) {
  return (
    <li className={except ? css.except : css.department}>
      <span className={css.chipName} dir="auto" title={text}>
        {text}
      </span>
      {aside === '' ? null : <span className={css.aside}>{aside}</span>}
      <button
        type="button"
        className={css.remove}
        data-remove=""
        aria-label={removeLabel}
        onClick={onRemove}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          onRemove();
        }}
      >
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}
