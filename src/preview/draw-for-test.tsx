import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import messages from '#i18n/catalogues/en.json';
import { fromAttach } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { normaliseDraft } from '#notice/normalise.ts';
import { type Channel, NoticeView } from './NoticeView.tsx';
import type { SeenNotice, Setting } from './seen-notice.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: messages } });

type Written = Partial<Omit<SeenNotice, 'kept'>> & {
  readonly channel?: Channel;
  readonly attach?: JsonValue;
  readonly setting?: Partial<Setting>;
  readonly onWriteMailText?: () => void;
};

/** The markup of a notice in one channel; tests only. */
export function drawNotice({
  channel = 'web',
  attach,
  setting,
  onWriteMailText,
  ...notice
}: Written): string {
  const kept = attach === undefined ? undefined : normaliseDraft(fromAttach(attach, () => 'id'));
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <NoticeView
        channel={channel}
        theme="light"
        notice={{ type: 'USER', message: 'Hello', messageOut: '', ownText: true, ...notice, kept }}
        setting={{
          portalOrigin: 'https://acme.bitrix24.com',
          author: { name: 'Anna Smith', photo: '' },
          sentAt: 0,
          now: 0,
          ...setting,
        }}
        onWriteMailText={onWriteMailText}
      />
    </I18nProvider>,
  );
}

/** The words of a markup, without its elements. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<title>[^<]*<\/title>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
