import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import css from './RecipientPicker.module.css';
import type { PeopleSearch } from './use-people-search.ts';

type Props = { readonly search: PeopleSearch; readonly count: number };

/** What a search has to say besides the people that it found; why the portal did not answer, and the way to ask again. */
export default function SearchNote({ search, count }: Props) {
  const t = useT();
  if (search.state === 'failed') {
    return (
      <div className={css.failed} role="alert">
        {search.error === undefined ? t('recipients.failed') : errorSentence(t, search.error).sentence}
        <Button look="link" onMouseDown={(event) => event.preventDefault()} onClick={search.again}>
          {t('app.tryAgain')}
        </Button>
      </div>
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
