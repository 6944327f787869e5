import { useEffect, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { plainText } from '#notice/bb-print.ts';
import { type DraftActions, type DraftList, draftActions } from '#store/drafts/draft-actions.ts';
import type { PlacedDraft } from '#store/drafts/draft-place.ts';
import { useDraftKeeper } from '#store/drafts/use-draft-keeper.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import css from './Drafts.module.css';

/** Characters of a title; its line is cut by its own width besides. */
const TITLE = 100;

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
          <Row key={draft.record.sendId} draft={draft} actions={actions} onClose={onClose} />
        ))}
      </ul>
    </>
  );
}

type RowProps = {
  readonly draft: PlacedDraft;
  readonly actions: DraftActions;
  readonly onClose: () => void;
};

function Row({ draft, actions, onClose }: RowProps) {
  const t = useT();
  const formats = useFormats();
  const current = useDraft((state) => state.sendId);
  const [deleted, setDeleted] = useState(false);
  const { notice, people, sendId, changedAt } = draft.record;
  const title = [...plainText(notice.message)].slice(0, TITLE).join('') || notice.tag || t('drafts.untitled');
  if (deleted) {
    return (
      <li className={css.row}>
        <span className={css.about} role="status">
          {t('drafts.deleted', { title })}
        </span>
        <Button
          icon="undo"
          onClick={() => {
            actions.restore(draft);
            setDeleted(false);
          }}
        >
          {t('drafts.undo')}
        </Button>
      </li>
    );
  }
  const time = formats.moment(changedAt);
  return (
    <li className={css.row}>
      <span className={css.what}>
        <span className={css.title} dir="auto">
          {title}
        </span>
        <span className={css.about}>
          {t('drafts.about', { time, people: people.length, blocks: notice.attach.blocks.length })}
          {sendId === current ? ` · ${t('drafts.current')}` : ''}
        </span>
      </span>
      {sendId === current ? null : (
        <Button
          aria-label={t('drafts.openNamed', { title })}
          onClick={() => {
            actions.open(draft);
            onClose();
          }}
        >
          {t('drafts.open')}
        </Button>
      )}
      <Button
        look="quiet"
        icon="trash"
        iconOnly
        onClick={() => {
          actions.remove(draft);
          setDeleted(true);
        }}
      >
        {t('drafts.deleteNamed', { title })}
      </Button>
    </li>
  );
}
