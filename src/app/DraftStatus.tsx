import { useFormats, useT } from '#i18n/i18n.ts';
import { keptLine } from '#store/drafts/kept-line.ts';
import { useKeptWhere } from '#store/drafts/use-draft-keeper.ts';
import css from './DraftStatus.module.css';

/** "Saved 14:02", or why not; only what goes wrong is announced, else every key would be. */
export function DraftStatus() {
  const t = useT();
  const formats = useFormats();
  const line = keptLine(useKeptWhere());
  const fine = (text: string) => <p className={css.status}>{text}</p>;
  const short = (text: string) => <p className={`${css.status} ${css.short}`}>{text}</p>;
  const wrong = (text: string) => (
    <p className={`${css.status} ${css.failed}`} role="status">
      {text}
    </p>
  );
  switch (line.kind) {
    case 'nothing':
      return short('');
    case 'saving':
      return short(t('draft.saving'));
    case 'saved':
      return short(t('draft.saved', { time: formats.time(line.at) }));
    case 'browserOnly':
    case 'portalOnly':
      return fine(
        t(`drafts.${line.kind}`, {
          time: formats.time(line.at),
          reason: t(`store.reason.${line.reason}`),
        }),
      );
    case 'waiting':
      return wrong(t('drafts.waiting', { reason: t(`store.reason.${line.reason}`) }));
    case 'failed':
      return wrong(
        t('drafts.failed', {
          browser: t(`store.reason.${line.browser}`),
          portal: t(`store.reason.${line.portal}`),
        }),
      );
    case 'question':
      return wrong(t('drafts.question'));
  }
}
