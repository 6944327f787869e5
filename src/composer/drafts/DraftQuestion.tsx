import { useFormats, useT } from '#i18n/i18n.ts';
import { draftActions } from '#store/drafts/draft-actions.ts';
import { useDraftKeeper, useKeptWhere } from '#store/drafts/use-draft-keeper.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import css from './Drafts.module.css';

/** Asks which of two copies of the draft shall go on; nothing while there is only one. */
export function DraftQuestion() {
  const t = useT();
  const formats = useFormats();
  const keeper = useDraftKeeper();
  // Followed, so that the question appears and goes.
  useKeptWhere();
  const found = keeper.question();
  const isNewer = useDraft((state) => found !== undefined && found.record.changedAt > state.changedAt);
  if (found === undefined) return null;
  const time = formats.moment(found.record.changedAt);
  return (
    <div className={css.question}>
      <Callout
        tone="warning"
        role="alert"
        actions={
          <>
            <Button onClick={() => draftActions(keeper.parts).answer('take')}>{t('drafts.take')}</Button>
            <Button onClick={() => draftActions(keeper.parts).answer('keep')}>{t('drafts.keep')}</Button>
          </>
        }
      >
        <p>{t('drafts.newer', { time, newer: isNewer ? 'yes' : 'no' })}</p>
      </Callout>
    </div>
  );
}
