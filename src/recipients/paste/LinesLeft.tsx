import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import css from '../RecipientPicker.module.css';

type Props = { readonly lines: string; readonly onShow: () => void; readonly onForget: () => void };

/** Lines of a list that brought nobody, until somebody has dealt with them. */
export default function LinesLeft({ lines, onShow, onForget }: Props) {
  const t = useT();
  if (lines === '') return null;
  return (
    <p className={css.rest} role="status">
      {t('recipients.rest', { count: lines.split('\n').length })}
      <Button look="link" onClick={onShow}>
        {t('recipients.restShow')}
      </Button>
      <Button look="link" onClick={onForget}>
        {t('recipients.restForget')}
      </Button>
    </p>
  );
}
