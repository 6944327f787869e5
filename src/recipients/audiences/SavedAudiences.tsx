import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { GuardedItem } from '#parts/Guarded.tsx';
import { type AudienceContent, findAudiences } from '#store/audiences/audience.ts';
import type { Shelved } from '#store/shelf/use-shelf.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { AudienceRow } from './AudienceRow.tsx';
import css from './Audiences.module.css';

/** Fewer are seen at a glance. */
const SEARCH_ABOVE = 6;

type Props = {
  readonly shelved: Shelved<AudienceContent>;
  readonly onUsed: (sentence: string) => void;
};

/** The audiences of this person and of everybody. */
export function SavedAudiences({ shelved, onUsed }: Props) {
  const t = useT();
  const { locale } = useFormats();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState('');
  const { list, reload } = shelved;
  if (list === undefined) return <p role="status">{t('audiences.loading')}</p>;
  const found = findAudiences(list.items, words, locale);
  return (
    <>
      {list.missing.length === 0 ? null : (
        <Callout tone="warning" actions={<Button onClick={reload}>{t('app.tryAgain')}</Button>}>
          {list.missing.map(({ place, reason }) => (
            <p key={place}>
              {t(`audiences.missing.${place}`)} {t(`store.reason.${reason}`)}
            </p>
          ))}
        </Callout>
      )}
      {list.items.length === 0 && list.missing.length === 0 ? (
        <p className={css.soft}>{t('audiences.none')}</p>
      ) : null}
      {list.items.length > SEARCH_ABOVE ? (
        <SearchField label={t('audiences.search')} value={words} onChange={setWords} />
      ) : null}
      {found.length === 0 && list.items.length > 0 ? (
        <p role="status" className={css.soft}>
          {t('audiences.notFound', { words })}
        </p>
      ) : null}
      {found.length === 0 ? null : (
        <ul className={css.list} aria-label={t('audiences.saved')}>
          {found.map((audience) => (
            <GuardedItem key={audience.key} part={audience}>
              <AudienceRow
                saved={audience}
                shelved={shelved}
                open={open === audience.key}
                onToggle={() => setOpen(open === audience.key ? '' : audience.key)}
                onUsed={onUsed}
              />
            </GuardedItem>
          ))}
        </ul>
      )}
    </>
  );
}
