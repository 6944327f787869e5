import type { Counts } from '#delivery/counts.ts';
import type { Failure } from '#delivery/report.ts';
import type { Verdict } from '#delivery/verdict.ts';
import { errorSentence } from './error-sentence.ts';
import type { Formats, Translate } from './i18n.ts';

/** The look of a result on a screen. */
export const RESULT_TONES = {
  sent: 'success',
  muted: 'info',
  incomplete: 'warning',
  failed: 'error',
} as const satisfies Record<Verdict, string>;

/** The three headings of a result: sent to all, sent to some, not sent. */
export function resultHeading(
  t: Translate,
  { delivered, total }: Pick<Counts, 'delivered' | 'total'>,
): string {
  if (delivered === 0) return t('delivery.notSent');
  return delivered === total
    ? t('delivery.sent', { count: total })
    : t('delivery.sentOf', { sent: delivered, total });
}

/** Everybody beside the delivered, in numbers that add up; '' for a single person, whose cause says it all. */
export function resultDetails(t: Translate, formats: Formats, counts: Counts): string {
  const { muted, notCreated, refused, unknown, left, total } = counts;
  const isOne = total === 1;
  const parts = [
    muted > 0 ? t('delivery.muted', { count: muted }) : '',
    notCreated > 0 ? t('delivery.notCreated', { count: notCreated }) : '',
    refused > 0 && !isOne ? t('delivery.refused', { count: refused }) : '',
    unknown > 0 && !isOne ? t('delivery.unknown', { count: unknown }) : '',
    left > 0 && !isOne ? t('delivery.left', { count: left }) : '',
  ];
  return formats.list(parts.filter(Boolean));
}

/** Why a notification did not go out and what to do now. `isOffline`: the browser has no connection. */
export function causeSentence(t: Translate, failure: Omit<Failure, 'count'>, isOffline: boolean): string {
  if (isOffline && failure.code === 'NETWORK_ERROR') {
    return `${t('delivery.offline')} ${t('delivery.offlineNext')}`;
  }
  const { sentence, next } = errorSentence(t, failure);
  return `${sentence} ${next}`;
}
