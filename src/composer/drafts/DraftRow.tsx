import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { plainText } from '#notice/bb-print.ts';
import type { DraftActions } from '#store/drafts/draft-actions.ts';
import type { PlacedDraft } from '#store/drafts/draft-place.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import css from './Drafts.module.css';

/** Characters of a title; its line is cut by its own width besides. */
const TITLE = 100;

type Props = {
  readonly draft: PlacedDraft;
  readonly actions: DraftActions;
  readonly onClose: () => void;
};

/** One draft: what it is about, and what may be done with it. */
export function DraftRow({ draft, actions, onClose }: Props) {
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
