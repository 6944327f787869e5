import { useT } from '#i18n/i18n.ts';
import type { NoticeDraft } from '#notice/draft.ts';
import type { WireNotice } from '#notice/wire.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Difference } from './Difference.tsx';

type Props = {
  readonly before: WireNotice;
  readonly after: NoticeDraft;
  readonly onClose: () => void;
};

/** What a notice changes in the one that people hold. */
export function DifferenceDialog({ before, after, onClose }: Props) {
  const t = useT();
  return (
    <Dialog title={t('history.difference')} closeLabel={t('app.close')} onClose={onClose}>
      <Difference before={before} after={after} />
    </Dialog>
  );
}
