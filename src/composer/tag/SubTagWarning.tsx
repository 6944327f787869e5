import { useFormats, useT } from '#i18n/i18n.ts';
import { useSubTagSend } from '#store/history/use-tag-history.ts';
import { useDraft } from '#store/use-draft.ts';
import { Callout } from '#ui/Callout.tsx';
import { useRested } from '#ui/use-rested.ts';
import css from './Tag.module.css';

/** Says that a sub-tag is in use; nothing is replaced by it. */
export function SubTagWarning() {
  const t = useT();
  const formats = useFormats();
  const subTag = useDraft((state) => state.timeline.present.notice.subTag).trim();
  const sendId = useDraft((state) => state.sendId);
  const rested = useRested(subTag);
  const send = useSubTagSend(rested);
  if (rested !== subTag || send === undefined || send.sendId === sendId) return null;
  return (
    <div className={css.warning}>
      <Callout tone="warning" role="status">
        <p>{t('subTag.known', { time: formats.moment(send.at), name: send.senderName })}</p>
      </Callout>
    </div>
  );
}
