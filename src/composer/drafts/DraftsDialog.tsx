import { useEffect, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { GuardedItem } from '#parts/Guarded.tsx';
import { type DraftActions, type DraftList, draftActions } from '#store/drafts/draft-actions.ts';
import { useDraftKeeper } from '#store/drafts/use-draft-keeper.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { DraftRow } from './DraftRow.tsx';
import css from './Drafts.module.css';

function useDraftList(actions: DraftActions): DraftList | undefined {
  const [list, setList] = useState<DraftList>();
  useEffect(() => {
    let current = true;
    void actions.list().then((found) => {
      if (current) setList(found);
    });
    return () => {
      current = false;
    };
  }, [actions]);
  return list;
}

/** All drafts of this person, from this browser and from the portal. */
export default function DraftsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const keeper = useDraftKeeper();
  const [actions] = useState(() => draftActions(keeper.parts));
  const list = useDraftList(actions);
  return (
    <Dialog
      title={t('drafts.label')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <Button
          icon="plus"
          onClick={() => {
            keeper.startNew();
            onClose();
          }}
        >
          {t('drafts.new')}
        </Button>
      }
    >
      {list === undefined ? (
        <p role="status">{t('drafts.loading')}</p>
      ) : (
        <List list={list} actions={actions} onClose={onClose} />
      )}
    </Dialog>
  );
}

type ListProps = { readonly list: DraftList; readonly actions: DraftActions; readonly onClose: () => void };

function List({ list, actions, onClose }: ListProps) {
  const t = useT();
  return (
    <>
      {list.missing === undefined ? null : (
        <Callout tone="warning">
          <p>{t('drafts.missing', { reason: t(`store.reason.${list.missing}`) })}</p>
        </Callout>
      )}
      {list.drafts.length === 0 && list.missing === undefined ? (
        <p className={css.none}>{t('drafts.none')}</p>
      ) : null}
      <ul className={css.list} aria-label={t('drafts.label')}>
        {list.drafts.map((draft) => (
          <GuardedItem key={draft.record.sendId} part={draft}>
            <DraftRow draft={draft} actions={actions} onClose={onClose} />
          </GuardedItem>
        ))}
      </ul>
    </>
  );
}
