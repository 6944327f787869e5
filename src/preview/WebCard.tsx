import { useT } from '#i18n/i18n.ts';
import { Attachment } from './Attachment.tsx';
import { AuthorPhoto } from './AuthorPhoto.tsx';
import css from './card.module.css';
import { NoticeText } from './NoticeText.tsx';
import type { SeenNotice, Setting } from './seen-notice.ts';
import { useNoticeDate } from './use-notice-date.ts';

/** The notice as the notification centre of the web draws it (rendering.md B2, B3). */
export function WebCard({ notice, setting }: { readonly notice: SeenNotice; readonly setting: Setting }) {
  const t = useT();
  const { type, message, kept, blockIds } = notice;
  const date = useNoticeDate(setting);
  return (
    <div className={css.wall}>
      <article className={css.card}>
        <AuthorPhoto type={type} photo={setting.author.photo} size={32} />
        <div className={css.content}>
          <div className={css.header}>{type === 'SYSTEM' ? t('preview.system') : setting.author.name}</div>
          <div className={css.text}>
            <NoticeText type={type} message={message} appName={setting.appName} />
          </div>
          {kept === undefined || kept.blocks.length === 0 ? null : (
            <div className={css.attachment}>
              <Attachment kept={kept} blockIds={blockIds} />
            </div>
          )}
        </div>
        <time className={css.date}>{date}</time>
      </article>
    </div>
  );
}
