import { useEffect, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { plainText } from '#notice/bb-print.ts';
import type { DraftList } from '#store/drafts/draft-keeper.ts';
import type { PlacedDraft } from '#store/drafts/draft-place.ts';
import { useDraftKeeper } from '#store/drafts/use-draft-keeper.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import css from './Drafts.module.css';

/** Characters of a title; its line is cut by its own width besides. */
const TITLE = 100;

function useDraftList(): DraftList | undefined {
  const keeper = useDraftKeeper();
  const [list, setList] = useState<DraftList>();
  useEffect(() => {
    let current = true;
    void keeper.list().then((found) => {
      if (current) setList(found);
    });
    return () => {
      current = false;
    };
  }, [keeper]);
  return list;
}

/** All drafts of this person, from this browser and from the portal. */
export default function DraftsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const keeper = useDraftKeeper();
  const list = useDraftList();
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
        <List list={list} onClose={onClose} />
      )}
    </Dialog>
  );
}

function List({ list, onClose }: { readonly list: DraftList; readonly onClose: () => void }) {
  const t = useT();
  return (
    <>
      {list.missing === undefined ? null : (
        <Callout tone="warning">
          <p>{t('drafts.missing', { reason: t(`store.reason.${list.missing}`) })}</p>
        </Callout>
      )}
      {list.drafts.length === 0 ? <p className={css.none}>{t('drafts.none')}</p> : null}
      <ul className={css.list} aria-label={t('drafts.label')}>
        {list.drafts.map((draft) => (
          <Row key={draft.record.sendId} draft={draft} onClose={onClose} />
        ))}
      </ul>
    </>
  );
}

function Row({ draft, onClose }: { readonly draft: PlacedDraft; readonly onClose: () => void }) {
  const t = useT();
  const formats = useFormats();
  const keeper = useDraftKeeper();
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
            keeper.restore(draft);
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
            keeper.open(draft);
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
          keeper.remove(draft);
          setDeleted(true);
        }}
      >
        {t('drafts.deleteNamed', { title })}
      </Button>
    </li>
  );
}
