import { useT } from '#i18n/i18n.ts';
import type { Issue } from '#notice/issue.ts';
import { Button } from '#ui/Button.tsx';
import { offerFor } from './offers.ts';
import { useEditAttach } from './use-edit-attach.ts';

/** The button that mends what an advice is about, where one press can. */
export function Offer({ issue }: { readonly issue: Issue }) {
  const t = useT();
  const edit = useEditAttach();
  const offer = offerFor(issue);
  if (offer === undefined) return null;
  return (
    <Button look="link" onClick={() => edit(offer.change)}>
      {t(offer.label, offer.values)}
    </Button>
  );
}
