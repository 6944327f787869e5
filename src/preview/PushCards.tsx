import type { ReactNode } from 'react';
import { useT } from '#i18n/i18n.ts';
import { plainText } from '#notice/bb-print.ts';
import { AuthorPhoto } from './AuthorPhoto.tsx';
import { useMentionName } from './Mention.tsx';
import { AppName } from './NoticeText.tsx';
import css from './push.module.css';
import type { SeenNotice, Setting } from './seen-notice.ts';
import { toastTail } from './toast-tail.ts';

/** The one-line forms: the phone's lock screen and the pop-up of a browser or the desktop app (rendering.md E). */
export function PushCards({ notice, setting }: { readonly notice: SeenNotice; readonly setting: Setting }) {
  const t = useT();
  const user = useMentionName();
  const labels = {
    quote: t('preview.quote'),
    rating: t('preview.ratingLabel'),
    file: t('preview.disk'),
    user,
  };
  const personal = notice.type === 'USER';
  const words = plainText(notice.message, labels, personal ? 'notice' : 'systemNotice');
  const text = (
    <>
      {personal ? null : (
        <>
          <AppName name={setting.appName} />{' '}
        </>
      )}
      {words}
      {notice.message.trim() === '' ? <span className={css.dim}>{t('preview.noMessage')}</span> : null}
      {/* The portal's own words for a text of which nothing is left. */}
      {words === '' && notice.message.trim() !== '' ? t('preview.push.nothingLeft') : null}
    </>
  );
  const tail = toastTail(notice.kept);
  const photo = <AuthorPhoto type={notice.type} photo={setting.author.photo} size={40} />;
  return (
    <div className={css.cards}>
      <OneLine
        where={t('preview.push.phone')}
        photo={personal ? photo : null}
        title={personal ? setting.author.name : undefined}
        note={t('preview.push.phoneNote')}
      >
        {text}
      </OneLine>
      <OneLine
        where={t('preview.push.browser')}
        photo={photo}
        title={personal ? setting.author.name : t('preview.system')}
        note={t('preview.push.browserNote')}
      >
        {text}
        {tail.kind === 'words' ? ` ${plainText(tail.text, labels, 'systemNotice')}` : null}
        {tail.kind === 'label' ? ` ${t('preview.attachment')}` : null}
      </OneLine>
    </div>
  );
}

type OneLineProps = {
  readonly where: string;
  readonly photo: ReactNode;
  readonly title: string | undefined;
  readonly note: string;
  readonly children: ReactNode;
};

function OneLine({ where, photo, title, note, children }: OneLineProps) {
  return (
    <section className={css.section}>
      <h3 className={css.where}>{where}</h3>
      <div className={css.toast}>
        {photo}
        <div className={css.body}>
          {title === undefined ? null : <div className={css.title}>{title}</div>}
          <div className={css.text}>{children}</div>
        </div>
      </div>
      <p className={css.note}>{note}</p>
    </section>
  );
}
