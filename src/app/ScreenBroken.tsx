import { useT } from '#i18n/i18n.ts';
import type { DraftKeeper } from '#store/drafts/draft-keeper.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';

type Props = {
  /** With it there are ways out besides a reload, which would open the same draft again. */
  readonly keeper?: DraftKeeper | undefined;
  readonly retry: () => void;
};

/** Stands in for a screen that has a bug. */
export default function ScreenBroken({ keeper, retry }: Props) {
  const t = useT();
  return (
    <Callout
      tone="error"
      role="alert"
      actions={
        <>
          <Button look="primary" onClick={() => location.reload()}>
            {t('app.reload')}
          </Button>
          {keeper === undefined ? null : <WaysOut keeper={keeper} retry={retry} />}
        </>
      }
    >
      <p>{t('app.broken')}</p>
      <p>{t('app.draftKept')}</p>
    </Callout>
  );
}

function WaysOut({ keeper, retry }: { readonly keeper: DraftKeeper; readonly retry: () => void }) {
  const t = useT();
  return (
    <>
      <Button
        onClick={() => {
          keeper.parts.store.hideTagWarnings();
          retry();
        }}
      >
        {t('app.openWithoutWarnings')}
      </Button>
      <Button
        onClick={() => {
          keeper.startNew();
          retry();
        }}
      >
        {t('app.startEmpty')}
      </Button>
    </>
  );
}
