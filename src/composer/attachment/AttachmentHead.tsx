import { useT } from '#i18n/i18n.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import css from './Attachment.module.css';

type Props = {
  readonly jsonId: string;
  readonly jsonOpen: boolean;
  readonly onJsonToggle: (open: boolean) => void;
};

/** The heading with the ways to look at the attachment and to take steps back. */
export function AttachmentHead({ jsonId, jsonOpen, onJsonToggle }: Props) {
  const t = useT();
  const store = useDraftStore();
  const canUndo = useDraft((state) => state.timeline.past.length > 0);
  const canRedo = useDraft((state) => state.timeline.future.length > 0);
  return (
    <div className={css.head}>
      <h2>{t('attachment.label')}</h2>
      <div className={css.tools}>
        <Button
          look="quiet"
          icon="undo"
          iconOnly
          inert={!canUndo}
          data-history="undo"
          onClick={() => store.undo()}
        >
          {t('history.undo')}
        </Button>
        <Button
          look="quiet"
          icon="redo"
          iconOnly
          inert={!canRedo}
          data-history="redo"
          onClick={() => store.redo()}
        >
          {t('history.redo')}
        </Button>
        <Button
          look="quiet"
          icon="code"
          aria-expanded={jsonOpen}
          aria-controls={jsonId}
          onClick={() => onJsonToggle(!jsonOpen)}
        >
          {t('attachment.json')}
        </Button>
      </div>
    </div>
  );
}
