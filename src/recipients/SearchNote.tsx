import { lazy, Suspense } from 'react';
import { useT } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import css from './RecipientPicker.module.css';
import type { PeopleSearch } from './use-people-search.ts';

const SearchFailure = lazy(() => withLaterWords(import('./SearchFailure.tsx')));

/** What a search has to say besides the people that it found. */
export function SearchNote({ search, count }: { readonly search: PeopleSearch; readonly count: number }) {
  const t = useT();
  if (search.state === 'failed') {
    return (
      <Suspense fallback={null}>
        <SearchFailure search={search} />
      </Suspense>
    );
  }
  const note =
    search.state === 'short'
      ? t('recipients.short')
      : search.state === 'searching'
        ? t('recipients.searching')
        : search.refine
          ? t('recipients.refine')
          : search.state === 'found' && count === 0
            ? t('recipients.none')
            : undefined;
  return note === undefined ? null : <p className={css.note}>{note}</p>;
}
