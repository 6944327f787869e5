import { useT } from '#i18n/i18n.ts';
import { Icon } from '#ui/Icon.tsx';
import { Attachment } from './Attachment.tsx';
import { AuthorPhoto } from './AuthorPhoto.tsx';
import { NoticeText } from './NoticeText.tsx';
import css from './phone.module.css';
import type { SeenNotice, Setting } from './seen-notice.ts';
import { useNoticeDate } from './use-notice-date.ts';

/** The notice on the notifications page of the mobile app, which is an older web page: the bar reads COLOR (rendering.md E). */
export function PhoneCard({ notice, setting }: { readonly notice: SeenNotice; readonly setting: Setting }) {
  const t = useT();
  const date = useNoticeDate(setting);
  const { type, message, kept, blockIds } = notice;
  return (
    <div className={css.phone}>
      <div className={css.top}>{t('preview.phone.title')}</div>
      <article className={css.item}>
        <AuthorPhoto type={type} photo={setting.author.photo} size={40} />
        <div className={css.content}>
          <div className={css.header}>
            <span className={css.title}>
              {type === 'SYSTEM' ? t('preview.phone.system') : setting.author.name}
            </span>
            <time className={css.date}>{date}</time>
            <span className={css.cross}>
              <Icon name="close" />
            </span>
          </div>
          <div className={css.text}>
            <NoticeText type={type} message={message} appName={setting.appName} />
          </div>
          {kept === undefined || kept.blocks.length === 0 ? null : (
            <Attachment kept={kept} blockIds={blockIds} />
          )}
        </div>
      </article>
    </div>
  );
}
