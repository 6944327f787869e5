import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { draftActions } from '#store/drafts/draft-actions.ts';
import { useDraftKeeper } from '#store/drafts/use-draft-keeper.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { goOnInSlider } from './go-on-in-slider.ts';

/** The way out of a small frame: the same page in the portal's slider. */
export function LargerButton({ personId }: { readonly personId: number | undefined }) {
  const t = useT();
  const portal = usePortal();
  const store = useDraftStore();
  const keeper = useDraftKeeper();
  const openLarge = async (ids: Readonly<Record<string, string>>) =>
    (await portal.page()).openLarge(t('app.name'), ids);
  return (
    <Button
      look="quiet"
      onClick={() =>
        void goOnInSlider({
          keeper: { ...draftActions(keeper.parts), startNew: keeper.startNew },
          store,
          now: Date.now,
          openLarge,
          personId,
        })
      }
    >
      {t('arrival.larger')}
    </Button>
  );
}
