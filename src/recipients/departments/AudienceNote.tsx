import { Suspense, useState } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import { lazyDialog } from '#parts/lazy-part.tsx';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import css from '../RecipientPicker.module.css';
import { useCounts, useDepartmentTree } from './use-directory.ts';

const LeaveOutDialog = lazyDialog('departments.leaveOutPeople', () => import('./LeaveOutDialog.tsx'));

/** Under the chips: how many people the departments are, and that this is an estimate of its time. */
export default function AudienceNote() {
  const t = useT();
  const formats = useFormats();
  const departments = useDraft((state) => state.timeline.present.departments);
  const [leaving, setLeaving] = useState(false);
  const tree = useDepartmentTree();
  const [counted] = useCounts(tree.state === 'read' ? tree.tree : undefined, [departments]);
  const count = departments.length === 0 ? 0 : counted?.count;

  const said =
    tree.state === 'failed'
      ? errorSentence(t, tree.error).sentence
      : tree.state === 'reading' || counted?.counting === true
        ? t('departments.counting')
        : count === undefined
          ? t('departments.uncounted')
          : t('departments.estimate', { count, time: formats.time(counted?.at ?? 0) });
  return (
    <div className={css.estimate}>
      {departments.length === 0 ? null : <span>{said}</span>}
      {tree.state === 'failed' ? (
        <Button look="link" onClick={tree.again}>
          {t('app.tryAgain')}
        </Button>
      ) : null}
      <Button look="link" onClick={() => setLeaving(true)}>
        {t('departments.leaveOutPeople')}
      </Button>
      <Suspense fallback={null}>
        {leaving ? <LeaveOutDialog onClose={() => setLeaving(false)} /> : null}
      </Suspense>
    </div>
  );
}
