import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import css from './RecipientPicker.module.css';
import type { PeopleSearch } from './use-people-search.ts';

/** Why the portal did not answer a search, and the way to ask again. */
export default function SearchFailure({ search }: { readonly search: PeopleSearch }) {
  const t = useT();
  return (
    <div className={css.failed} role="alert">
      {search.error === undefined ? t('recipients.failed') : errorSentence(t, search.error).sentence}
      <Button look="link" onMouseDown={(event) => event.preventDefault()} onClick={search.again}>
        {t('app.tryAgain')}
      </Button>
    </div>
  );
}
