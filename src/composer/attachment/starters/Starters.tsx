import { useCallback, useMemo } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { AttachDraft } from '#notice/draft.ts';
import { makeStarter, STARTERS, type Starter } from '#notice/starters.ts';
import { newBlockId } from '../new-block-id.ts';
import { StarterPicture } from './StarterPicture.tsx';
import css from './Starters.module.css';

type Props = { readonly onChoose: (attach: AttachDraft) => void };

/** What an empty attachment offers: ready ones as small pictures of what people would see. */
export function Starters({ onChoose }: Props) {
  const t = useT();
  const make = useCallback(
    (starter: Starter) => makeStarter(starter, (text) => t(`starter.${text}`), newBlockId),
    [t],
  );
  const pictures = useMemo(() => STARTERS.map((starter) => ({ starter, attach: make(starter) })), [make]);
  return (
    <div className={css.starters}>
      <p className={css.hint}>{t('starter.hint')}</p>
      <div role="group" aria-label={t('starter.label')} className={css.cards}>
        {pictures.map(({ starter, attach }) => (
          <div key={starter} className={css.card}>
            <StarterPicture attach={attach} />
            <button type="button" className={css.choose} onClick={() => onChoose(make(starter))}>
              {t(`starter.${starter}`)}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
