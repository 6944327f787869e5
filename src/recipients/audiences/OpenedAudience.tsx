import { useFormats, useT } from '#i18n/i18n.ts';
import { nameList } from '#i18n/name-list.ts';
import { type Audience, type ChosenDepartment, isEmptyAudience } from '#people/audience.ts';
import { joinAudience } from '#people/join-audience.ts';
import type { SavedAudience } from '#store/audiences/audience.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { usePeopleCheck } from '#store/use-people-check.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { useDepartmentTree } from '../departments/use-directory.ts';
import css from './Audiences.module.css';
import { FoundPeople } from './FoundPeople.tsx';

type Props = {
  readonly saved: SavedAudience;
  readonly onUsed: (sentence: string) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
};

/** Who a saved audience is today, and the ways to use it. */
export function OpenedAudience({ saved, onUsed, onRename, onRemove }: Props) {
  const t = useT();
  const formats = useFormats();
  const store = useDraftStore();
  const { name, audience, by, changedAt } = saved;
  const { people, departments, excluded } = audience;
  const present = useDraft((state) => state.timeline.present);
  const check = usePeopleCheck(people);
  const nobodyYet = isEmptyAudience(present);
  const chosen = new Set(nobodyYet ? [] : present.people.map(({ id }) => id));
  const adding = check === undefined ? [] : [...check.checked.present, ...check.checked.unasked];
  const exceptions = excluded.people.length + excluded.departments.length;
  const today: Audience = { ...audience, people: adding };
  const ready = check !== undefined && !isEmptyAudience(today);

  const use = (how: 'add' | 'replace') => {
    if (!ready) return;
    store.edit((draft) => (how === 'add' ? joinAudience(draft, today) : { ...draft, ...today }));
    onUsed(t('audiences.used', { name }));
  };
  return (
    <>
      <p className={css.soft}>
        {t('audiences.holds', { people: people.length, departments: departments.length, exceptions })}
        {' · '}
        {t('templates.by', { name: by, time: formats.moment(changedAt) })}
      </p>
      <Composition audience={audience} />
      {people.length === 0 ? null : check === undefined ? (
        <p role="status">{t('audiences.checking')}</p>
      ) : (
        <FoundPeople
          check={check}
          adding={adding}
          repeated={adding.filter(({ id }) => chosen.has(id)).length}
        />
      )}
      {exceptions > 0 && !nobodyYet ? <p className={css.soft}>{t('audiences.exceptions')}</p> : null}
      <div className={css.buttons}>
        <Button look="primary" inert={!ready} onClick={() => use(nobodyYet ? 'replace' : 'add')}>
          {t(nobodyYet ? 'audiences.use' : 'audiences.add')}
        </Button>
        {nobodyYet ? null : (
          <Button inert={!ready} onClick={() => use('replace')}>
            {t('audiences.replace')}
          </Button>
        )}
        <Button look="quiet" onClick={onRename}>
          {t('audiences.rename')}
        </Button>
        <Button look="quiet" icon="trash" onClick={onRemove}>
          {t('audiences.delete')}
        </Button>
      </div>
      {nobodyYet ? null : <p className={css.soft}>{t('audiences.undoHint')}</p>}
    </>
  );
}

/** Departments by name, and who is left out. */
function Composition({ audience: { departments, excluded } }: { readonly audience: Audience }) {
  const t = useT();
  const formats = useFormats();
  const nameOf = ({ name, withSub }: ChosenDepartment) =>
    withSub ? t('departments.withSub', { name }) : name;
  const out = [...excluded.departments.map(nameOf), ...excluded.people.map(({ name }) => name)];
  const all = [...departments, ...excluded.departments];
  return (
    <>
      {departments.length === 0 ? null : (
        <p>{t('audiences.departments', { names: nameList(t, formats, departments.map(nameOf)) })}</p>
      )}
      {out.length === 0 ? null : <p>{t('audiences.leavesOut', { names: nameList(t, formats, out) })}</p>}
      {all.length === 0 ? null : <GoneDepartments departments={all} />}
    </>
  );
}

/** Those that the portal does not show any more. */
function GoneDepartments({ departments }: { readonly departments: readonly ChosenDepartment[] }) {
  const t = useT();
  const formats = useFormats();
  const tree = useDepartmentTree();
  if (tree.state !== 'read') return null;
  const gone = departments.filter(({ id }) => !tree.tree.byId.has(id)).map(({ name }) => name);
  return gone.length === 0 ? null : (
    <Callout tone="warning">
      <p>{t('confirm.gone', { names: nameList(t, formats, gone) })}</p>
    </Callout>
  );
}
