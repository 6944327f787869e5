import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { GuardedDialog } from '#parts/GuardedDialog.tsx';
import { DifferenceDialog } from '#preview/difference/DifferenceDialog.tsx';
import { useTagHolders } from '#store/history/use-tag-history.ts';
import { useDraft, writtenNotice } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import css from './Tag.module.css';

/** Says what a known tag will replace, and shows how that text differs; silent where the draft is that very send. */
export function TagWarning({ tag }: { readonly tag: string }) {
  const t = useT();
  const formats = useFormats();
  const [shown, setShown] = useState(false);
  // Not drawn with each key of a long text while nobody compares.
  const notice = useDraft((state) => (shown ? writtenNotice(state) : undefined));
  const isOwn = useDraft((state) => state.held.typedTag) === tag;
  const holders = useTagHolders(isOwn ? '' : tag);
  const latest = holders?.latest;
  if (holders === undefined || latest === undefined) return null;
  const { header, wire } = latest;
  return (
    <div className={css.warning}>
      <Callout
        tone="warning"
        role="status"
        actions={<Button onClick={() => setShown(true)}>{t('history.showDifference')}</Button>}
      >
        <p>
          {t('tag.replaces', {
            count: holders.wireTags.size,
            time: formats.moment(header.at),
            name: header.senderName,
          })}
        </p>
      </Callout>
      {notice !== undefined ? (
        <GuardedDialog name="history.difference" onClose={() => setShown(false)}>
          <DifferenceDialog before={wire} after={notice} onClose={() => setShown(false)} />
        </GuardedDialog>
      ) : null}
    </div>
  );
}
