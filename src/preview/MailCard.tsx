import { useT } from '#i18n/i18n.ts';
import { parseBbCode } from '#notice/bb-code.ts';
import { Button } from '#ui/Button.tsx';
import { AuthorPhoto } from './AuthorPhoto.tsx';
import { useMentionName } from './Mention.tsx';
import css from './mail.module.css';
import { mailText } from './mail-text.ts';
import type { SeenNotice, Setting } from './seen-notice.ts';
import { textOfNodes } from './text-of-nodes.ts';

type Props = {
  readonly notice: SeenNotice;
  readonly setting: Setting;
  /** Leads to the field for the e-mail's text; without it nothing is offered. */
  readonly onWriteMailText?: (() => void) | undefined;
};

/** What the portal would mail; it says what that text is and what never leaves the portal (rendering.md E). */
export function MailCard({ notice, setting, onWriteMailText }: Props) {
  const t = useT();
  const nameOf = useMentionName();
  const personal = notice.type === 'USER';
  const plain = (text: string) =>
    textOfNodes(parseBbCode(text, personal ? 'notice' : 'systemNotice'), nameOf);
  const mail = mailText(notice, plain, personal ? '' : (setting.appName ?? t('preview.appName')));
  return (
    <div className={css.stack}>
      <article className={css.mail}>
        <div className={css.head}>
          <AuthorPhoto type={notice.type} photo={setting.author.photo} size={40} />
          <div className={css.lines}>
            <div className={css.subject}>{mail.subject || t('preview.noMessage')}</div>
            <div className={css.from}>{personal ? setting.author.name : t('preview.mail.system')}</div>
          </div>
        </div>
        <div className={css.body}>
          {mail.body || <span className={css.dim}>{t('preview.noMessage')}</span>}
        </div>
      </article>
      <p className={css.note}>
        {mail.source === 'MESSAGE' ? t('preview.mail.fromMessage') : t('preview.mail.fromMailText')}
      </p>
      {(notice.kept?.blocks.length ?? 0) > 0 ? (
        <p className={css.note}>{t('preview.mail.noAttachment')}</p>
      ) : null}
      {mail.source === 'MESSAGE' && onWriteMailText !== undefined ? (
        <div>
          <Button onClick={onWriteMailText}>{t('preview.mail.write')}</Button>
        </div>
      ) : null}
    </div>
  );
}
