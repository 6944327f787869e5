import { useT } from '#i18n/i18n.ts';
import type { DraftParts } from '#notice/read-json.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';

type Props = { readonly texts: DraftParts; readonly onLeave: () => void };

/** A whole call was pasted: its texts and tags replace one's own only after asking. */
export function TakeTexts({ texts, onLeave }: Props) {
  const t = useT();
  const store = useDraftStore();
  const take = () =>
    store.edit((draft) => ({ ...draft, notice: { ...draft.notice, ...texts, jsonText: '' } }));
  return (
    <Callout
      tone="info"
      actions={
        <>
          <Button onClick={take}>{t('attachment.takeTexts')}</Button>
          <Button look="quiet" onClick={onLeave}>
            {t('attachment.leaveTexts')}
          </Button>
        </>
      }
    >
      {t('attachment.wholeCall')}
    </Callout>
  );
}
