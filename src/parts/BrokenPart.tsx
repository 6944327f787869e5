import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';

type Props = { readonly retry: () => void };

/** One line in place of a part that has a bug. */
export function BrokenPart({ retry }: Props) {
  const t = useT();
  return (
    <p role="status">
      {t('parts.broken')}{' '}
      <Button look="link" onClick={retry}>
        {t('app.tryAgain')}
      </Button>
    </p>
  );
}
