import { useEffect, useState } from 'react';
import { type Translate, useFormats, useT } from '#i18n/i18n.ts';
import { type KeptLine, keptLine, LATE_AFTER, type SaveTrouble } from '#store/drafts/kept-line.ts';
import { useKeptWhere } from '#store/drafts/use-draft-keeper.ts';
import { InfoTip } from '#ui/InfoTip.tsx';
import css from './DraftStatus.module.css';

/** "Saving…", "Saved 14:02" or, after some time, "Not saved"; the reasons stand behind one button. */
export function DraftStatus() {
  const t = useT();
  const formats = useFormats();
  const line = useKeptLine();
  const isWrong = line.kind === 'late';
  const why = explanation(t, line);
  const SENTENCES = {
    nothing: () => '',
    saving: () => t('draft.saving'),
    saved: (at: number) => t('draft.saved', { time: formats.time(at) }),
    late: () => t('draft.notSaved'),
  };
  return (
    <div className={isWrong ? `${css.status} ${css.failed}` : css.status}>
      {/* Only a failure is announced, else every key would be. */}
      <p className={css.line} role={isWrong ? 'status' : undefined}>
        {SENTENCES[line.kind](line.kind === 'saved' ? line.at : 0)}
      </p>
      {why === undefined ? null : <InfoTip label={t('draft.about')}>{why}</InfoTip>}
    </div>
  );
}

/** The status now, and once more when a draft that nobody has saved becomes late. */
function useKeptLine(): KeptLine {
  const where = useKeptWhere();
  const [now, setNow] = useState(Date.now);
  const { unsavedSince } = where;
  useEffect(() => {
    if (unsavedSince === undefined) return;
    const timer = setTimeout(() => setNow(Date.now()), unsavedSince + LATE_AFTER - Date.now());
    return () => clearTimeout(timer);
  }, [unsavedSince]);
  return keptLine(where, now);
}

function explanation(t: Translate, line: KeptLine): string | undefined {
  switch (line.kind) {
    case 'nothing':
      return undefined;
    case 'saving':
    case 'late':
    case 'saved':
      return troubleText(t, line.trouble);
  }
}

function troubleText(t: Translate, { browser, portal }: SaveTrouble): string | undefined {
  const inBrowser = browser && t(`store.reason.${browser}`);
  const inPortal = portal && t(`store.reason.${portal}`);
  if (inBrowser !== undefined && inPortal !== undefined)
    return t('drafts.failed', { browser: inBrowser, portal: inPortal });
  if (inBrowser !== undefined) return t('drafts.inPortal', { reason: inBrowser });
  return inPortal === undefined ? undefined : t('drafts.inBrowser', { reason: inPortal });
}
