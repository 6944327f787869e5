import { useT } from '#i18n/i18n.ts';
import { BbText } from './BbText.tsx';
import css from './card.module.css';

type Props = {
  readonly type: 'USER' | 'SYSTEM';
  readonly message: string;
  readonly appName: string | undefined;
};

/** The notice's own text; the portal writes the app's name and a line break before that of a System one (rendering.md B3). */
export function NoticeText({ type, message, appName }: Props) {
  const t = useT();
  const text = message.trim();
  return (
    <>
      {type === 'SYSTEM' ? (
        <>
          <AppName name={appName} />
          <br />
        </>
      ) : null}
      {text === '' ? (
        <span className={css.placeholder}>{t('preview.noMessage')}</span>
      ) : (
        <BbText text={text} where={type === 'SYSTEM' ? 'systemNotice' : 'notice'} />
      )}
    </>
  );
}

/** The app's name, or a marked place for it while nobody has learnt it yet. */
export function AppName({ name }: { readonly name: string | undefined }) {
  const t = useT();
  return name ?? <span className={css.unknown}>{t('preview.appName')}</span>;
}
