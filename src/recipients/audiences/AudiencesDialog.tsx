import { useId, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { isEmptyAudience } from '#people/audience.ts';
import { createAudiences } from '#store/audiences/audiences.ts';
import { useShelf } from '#store/shelf/use-shelf.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import css from './Audiences.module.css';
import { SaveAudience } from './SaveAudience.tsx';
import { SavedAudiences } from './SavedAudiences.tsx';
import { TagAudience } from './TagAudience.tsx';

type Props = {
  readonly onClose: () => void;
  /** People came in; the sentence says so to those who do not see the chips. */
  readonly onUsed: (sentence: string) => void;
};

/** Choices that are kept under a name, and the people who got a tag. */
export default function AudiencesDialog({ onClose, onUsed }: Props) {
  const t = useT();
  const id = useId();
  const [tab, setTab] = useState<'saved' | 'tag'>('saved');
  const [saving, setSaving] = useState(false);
  const shelved = useShelf(createAudiences);
  const nobody = useDraft((state) => isEmptyAudience(state.timeline.present));
  const panelId = (one: 'saved' | 'tag') => `${id}-${one}`;
  return (
    <Dialog
      title={saving ? t('audiences.save') : t('recipients.audiences')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        saving || tab === 'tag' ? undefined : (
          <>
            <Button
              icon="plus"
              inert={nobody}
              aria-describedby={nobody ? `${id}-reason` : undefined}
              onClick={() => (nobody ? undefined : setSaving(true))}
            >
              {t('audiences.save')}
            </Button>
            {nobody ? (
              <p id={`${id}-reason`} className={css.soft}>
                {t('audiences.nothingChosen')}
              </p>
            ) : null}
          </>
        )
      }
    >
      {saving ? (
        <SaveAudience shelved={shelved} onDone={() => setSaving(false)} />
      ) : (
        <>
          <Tabs
            label={t('recipients.audiences')}
            tabs={[
              { id: 'saved', label: t('audiences.saved') },
              { id: 'tag', label: t('audiences.byTag') },
            ]}
            selected={tab}
            onSelect={setTab}
            panelId={panelId}
          />
          <div
            id={panelId(tab)}
            role="tabpanel"
            aria-labelledby={`${panelId(tab)}-tab`}
            className={css.panel}
          >
            {tab === 'saved' ? (
              <SavedAudiences shelved={shelved} onUsed={onUsed} />
            ) : (
              <TagAudience onUsed={onUsed} />
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}
