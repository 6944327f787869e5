import { useState } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { type DepartmentTree, pathOf } from '#people/department-tree.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { DepartmentRows } from './DepartmentRows.tsx';
import css from './DepartmentsDialog.module.css';
import { findDepartments } from './find-departments.ts';
import { useDepartmentTree } from './use-directory.ts';

/** A longer answer nobody reads; the search is to be refined. */
const FOUND = 100;

/** The tree of departments: each can be chosen or left out, with or without what is below it. */
export default function DepartmentsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const tree = useDepartmentTree();
  return (
    <Dialog
      title={t('recipients.departments')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('departments.done')}
        </Button>
      }
    >
      <SearchField label={t('departments.search')} value={text} onChange={setText} />
      <div className={css.content}>
        {tree.state === 'reading' ? (
          <p className={css.reading} role="status">
            <Spinner />
            {t('departments.reading')}
          </p>
        ) : tree.state === 'failed' ? (
          <Callout
            tone="error"
            role="alert"
            code={tree.error.code}
            actions={<Button onClick={tree.again}>{t('app.tryAgain')}</Button>}
          >
            <p>{errorSentence(t, tree.error).sentence}</p>
            <p>{errorSentence(t, tree.error).next}</p>
          </Callout>
        ) : (
          <>
            {tree.guessed ? (
              <Callout tone="info" code="department">
                <p>{t('departments.guessed')}</p>
              </Callout>
            ) : null}
            <Found tree={tree.tree} text={text} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Found({ tree, text }: { readonly tree: DepartmentTree; readonly text: string }) {
  const t = useT();
  if (text.trim() === '') {
    return tree.roots.length === 0 ? (
      <p className={css.note}>{t('departments.empty')}</p>
    ) : (
      <DepartmentRows tree={tree} departments={tree.roots} label={t('recipients.departments')} level={0} />
    );
  }
  const found = findDepartments(tree, text);
  return (
    <>
      <p className={css.note} role="status">
        {found.length > FOUND ? t('recipients.refine') : t('departments.found', { count: found.length })}
      </p>
      <DepartmentRows
        tree={tree}
        departments={found.slice(0, FOUND)}
        label={t('departments.foundList')}
        pathFor={(department) => pathOf(tree, department.id).slice(0, -1).join(' › ')}
        level={0}
      />
    </>
  );
}
