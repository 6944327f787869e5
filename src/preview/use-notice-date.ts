import { useMemo } from 'react';
import { useFormats } from '#i18n/i18n.ts';
import { noticeDate } from './notice-date.ts';
import type { Setting } from './seen-notice.ts';

/** The date of a drawn notice. What words dates is dear to make, and a card is drawn with every key. */
export function useNoticeDate({ sentAt, now }: Setting): string {
  const { locale } = useFormats();
  return useMemo(() => noticeDate(sentAt, now, { locale }), [sentAt, now, locale]);
}
